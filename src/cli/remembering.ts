// Players that remember: a play that is in the store is answered at once, any other is played and put there.
import type { Players } from '../experiment/players.ts';
import type { PlayKey, PlayRow } from '../model/outcome.ts';
import type { Store } from './store.ts';

const SECOND = 1000;

/**
 * The same players over a store. `onRemembered` is told of each play that was not played again, with the milliseconds
 * that it had taken on the wall, so that a clock can count them.
 */
export const remembering = (
  players: Players,
  store: Store,
  onRemembered: (milliseconds: number) => void = () => {},
): Players => {
  const one = async (key: PlayKey): Promise<PlayRow> => {
    const known = await store.get(key);
    if (known) {
      onRemembered(known.gapSeconds * SECOND);
      return known.row;
    }
    const from = store.now();
    let row: PlayRow | undefined;
    await players.play([key], (played) => {
      row = played;
    });
    if (!row) throw new Error(`plays were lost in replication ${key.replication}`);
    store.add(key, row, (store.now() - from) / SECOND);
    return row;
  };
  return {
    parallel: players.parallel,
    async play(keys, onRow) {
      await Promise.all(keys.map(async (key) => onRow(await one(key))));
    },
  };
};
