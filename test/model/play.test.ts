// Laws of a play: nobody can tell from what happened that those who work in step are served as one.
import { expect, test } from 'vitest';
import { diskLibrary, libraryPath } from '../../src/cli/library.ts';
import { openGame } from '../../src/model/game.ts';
import { harvest } from '../../src/model/harvest.ts';
import type { PlayRow } from '../../src/model/outcome.ts';
import { loadWorld } from '../../src/scenario/load.ts';

const COMPONENTS = 73_109;

const game = openGame(loadWorld(diskLibrary(), libraryPath('scenarios/headline.yaml'), {}));

/** All numbers of a row, in their order; sums of a million terms differ in their last digits. */
const numbersOf = ({ values, steps, weekly, windows, lateness }: PlayRow): number[] =>
  [
    [...values],
    ...[...steps, ...windows, ...lateness].map((row) =>
      Object.values(row).filter((value) => typeof value === 'number'),
    ),
    ...Object.values(weekly).map((column) => [...column].filter((value) => typeof value === 'number')),
  ].flat();

test.each(['bmcs-only', 'cp392'])(
  '%s: each served alone, the components of a team end as they do in step',
  (regime) => {
    const played = (inStep: boolean): { numbers: number[]; starts: number } => {
      const play = game.prepare({ regime, components: COMPONENTS, replication: 3 });
      let starts = 0;
      const duration = play.duration.bind(play);
      play.duration = (pc, first, last) => {
        starts++;
        return duration(pc, first, last);
      };
      if (!inStep) play.alike = (_pc, first) => first;
      play.run();
      return { numbers: numbersOf(harvest(play, COMPONENTS)), starts };
    };
    const together = played(true);
    const alone = played(false);
    expect(together.starts).toBeLessThan(0.8 * alone.starts);
    expect(together.numbers.length).toBe(alone.numbers.length);
    together.numbers.forEach((number, i) => {
      const other = alone.numbers[i];
      expect(
        Object.is(number, other) || Math.abs(number - other) <= 1e-11 * Math.abs(other),
        `${number} ${other}`,
      ).toBe(true);
    });
  },
);
