// The typeface that comes with Pinchpoint: it has the widths of Arial, so a figure is the same where there is no Arial.
import { createRequire } from 'node:module';

const fileOf = (name: string): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/arimo/${name}`);

export const fonts = { regular: fileOf('400Regular/Arimo_400Regular.ttf'), bold: fileOf('700Bold/Arimo_700Bold.ttf') };
export const fontFiles = [fonts.regular, fonts.bold];
