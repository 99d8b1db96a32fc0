// Players of one: this thread plays, one play after the other.
import type { Game } from '../model/game.ts';
import type { Players } from './conduct.ts';

/** `rest` is awaited after each play: a door that has to listen meanwhile (Ctrl-C, a page) lets its own turn come. */
export const playersHere = (game: Pick<Game, 'play'>, rest: () => Promise<void> = async () => {}): Players => ({
  parallel: 1,
  async play(keys, onRow) {
    for (const key of keys) {
      onRow(game.play(key));
      await rest();
    }
  },
});
