// Which classes of fault matter: those that affect the data.
import type { Play } from './play.ts';

/** The bits of the classes of fault that affect data. */
export const matteringBits = ({ setting, program }: Play): number =>
  program.faults.reduce(
    (bits, fault, k) => bits | (setting.world.portfolio.faults?.[fault].matters === false ? 0 : 1 << k),
    0,
  );
