// The scenario room's files, on the real disk.
import type { Library } from '../scenario/library.ts';
import { absolute, join, kindOf, listFolder, packageFolder, readBytes } from './files.ts';

/** Node's separators become the library's. */
const slashed = (path: string): string => path.replaceAll('\\', '/');

/** The shipped scenarios. */
export const shippedScenarios = slashed(join(packageFolder, 'scenarios'));

/**
 * A library over the disk. Its paths are absolute, so that what a run remembers of its files does not depend on where
 * the analyst stands; what is printed is shortened at the door (`shown`).
 */
export const diskLibrary = (): Library => ({
  root: shippedScenarios,
  read(path) {
    try {
      const bytes = readBytes(path);
      if (bytes) return { bytes };
      return { problem: kindOf(path) === 'folder' ? 'folder' : 'absent' };
    } catch {
      return { problem: 'unreadable' };
    }
  },
  list: (folder) => (kindOf(folder) === 'folder' ? listFolder(folder) : []),
});

/** What an analyst typed, as the library names it. */
export const libraryPath = (typed: string): string => slashed(absolute(typed));
