// Which way each component went in a finished play, as text.
import { NOWHERE } from '../../src/model/ledger.ts';
import type { Played } from './worlds.ts';

/** By component: the id of the route it is on; empty where it is on none. */
export const waysOf = ({ play }: Played): string[] =>
  Array.from(play.ledger.route, (r) => (r === NOWHERE ? '' : play.program.routes[r].id));

/** By component: 1 where it is on the route. */
export const onRoute = (played: Played, id: string): number[] => waysOf(played).map((way) => (way === id ? 1 : 0));

export const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);
