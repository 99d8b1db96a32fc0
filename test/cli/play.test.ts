// A study under a crew that answers or hangs: Ctrl-C closes the crew at once, and the work is told as thrown away.
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { playBudgeted } from '../../src/cli/budgeted.ts';
import { Interrupted } from '../../src/cli/exits.ts';
import { type Interruption, listenForInterruption } from '../../src/cli/interrupt.ts';
import { playStudy } from '../../src/cli/play.ts';
import { openProgress } from '../../src/cli/progress.ts';
import { Shelf } from '../../src/cli/shelf.ts';
import { Store } from '../../src/cli/store.ts';
import { identityOf } from '../../src/cli/store-head.ts';
import type { Crew } from '../../src/cli/workers.ts';
import { openWorld } from '../../src/cli/world.ts';
import { openGame } from '../../src/model/game.ts';
import type { World } from '../../src/scenario/world.ts';
import { discard, tinyFolder, variation } from './tiny.ts';

const silent = () => openProgress({ write: () => {} }, true, () => 0);

let world: World;
beforeAll(() => {
  const home = tinyFolder({ 'five.yaml': variation('five', 'regimes: [plain]\nreplications: { exactly: 5 }') });
  world = openWorld(join(home, 'five.yaml'), { scenario: {}, set: {} });
  discard(home);
});

/** Plays so many plays, then never answers again until it is closed. */
const crewThatHangs = (world: World, after: number, hung: () => void): Crew => {
  const game = openGame(world);
  let hang: ((fault: Error) => void) | undefined;
  let played = 0;
  return {
    parallel: 1,
    async play(keys, onRow) {
      if (played++ < after) return onRow(game.play(keys[0]));
      queueMicrotask(hung);
      await new Promise((_, failed) => {
        hang = failed;
      });
    },
    close: async () => hang?.(new Error('closed')),
  };
};

const stoppedWhile = async (after: number): Promise<unknown> => {
  const interruption: Interruption = listenForInterruption();
  try {
    const crew = (played: World) => crewThatHangs(played, after, () => process.emit('SIGINT'));
    return await playStudy(world, 1, silent(), interruption, { open: crew }).catch((fault: unknown) => fault);
  } finally {
    interruption.close();
  }
};

test('a run stopped in its first replication says that nothing was written', async () => {
  const fault = await stoppedWhile(0);
  expect(fault).toBeInstanceOf(Interrupted);
  expect((fault as Error).message).toBe('Stopped. Nothing was written.');
});

test('a run stopped later says how many whole replications are thrown away', async () => {
  expect(((await stoppedWhile(1)) as Error).message).toBe(
    'Stopped. Nothing was written; the one replication that was whole is thrown away.',
  );
  expect(((await stoppedWhile(3)) as Error).message).toBe(
    'Stopped. Nothing was written; 3 whole replications are thrown away.',
  );
});

test('a run that nobody stops comes to its end', async () => {
  const interruption = listenForInterruption();
  const open = (played: World) => crewThatHangs(played, 5, () => {});
  const study = await playStudy(world, 1, silent(), interruption, { open });
  interruption.close();
  expect(study).toMatchObject({ id: 'five', replications: 5 });
});

const budgeted = async (store: Store, seconds: number, played: number[] = []) => {
  const interruption = listenForInterruption();
  const open = (of: World): Crew => {
    const game = openGame(of);
    const play: Crew['play'] = async (keys, onRow) => {
      played.push(keys[0].replication);
      onRow(game.play(keys[0]));
    };
    return { parallel: 1, play, close: async () => {} };
  };
  const study = await playBudgeted(world, 1, silent(), interruption, { seconds, charts: false }, store, { open });
  interruption.close();
  return study;
};

test('what a budget was fitted to is not measured again where the run goes on: the number of replications is the same', async () => {
  const shelf = () => new Shelf('never/written', identityOf(world));
  const goesOn = new Store(shelf());
  goesOn.fix({ budget: { seconds: 60, replications: 3 } });
  expect(await budgeted(goesOn, 60)).toMatchObject({ replications: 3, budget: { seconds: 60, replications: 3 } });
});

test('what is played to measure a budget is not played again', async () => {
  const played: number[] = [];
  const study = await budgeted(new Store(undefined), 2.2, played);
  expect(study.replications).toBeGreaterThan(1);
  expect(played).toEqual(Array.from({ length: study.replications }, (_, replication) => replication));
  expect(study.budget).toMatchObject({ seconds: 2.2, replications: study.replications });
});
