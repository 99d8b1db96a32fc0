// Moves: the ways from one route to another, after an event or on a date, as a regime writes them.
import { TICKS_PER_DAY } from '../engine/days.ts';
import type { RegimeFile } from '../scenario/schema/regime.ts';
import type { Values } from '../scenario/values.ts';
import { always } from './choice.ts';
import { everybody, predicateOf } from './predicate.ts';
import type { Move, ProgramStep } from './program.ts';
import { shareOf } from './steps.ts';

type Event = Move['event'];

/**
 * Every move of a regime, in the order of its routes. A route whose `takes` is asked at an event of another one is
 * reached by a move as well: its own offer decides.
 */
export const movesOf = (regime: RegimeFile, steps: readonly ProgramStep[], values: Values): Move[] => {
  const ids = Object.keys(regime.routes);
  const stepOf = (route: number, id: string) => steps.findIndex((step) => step.route === route && step.id === id);
  /** `test.passed`, `registered`. */
  const placeOf = (route: number, text: string): { step: number; event: Event } => {
    const [step, event] = text.split('.');
    return event === undefined
      ? { step: -1, event: step as Event }
      : { step: stepOf(route, step), event: event as Event };
  };
  return ids.flatMap((id, r) => {
    const { moves = [], takes } = regime.routes[id];
    const written = moves.map(
      (move, i): Move => ({
        name: `${id}.moves.${i}`,
        who: predicateOf(move.where, values),
        share: move.share === undefined ? always : shareOf(move, 'share', move.share, values),
        per: move.per ?? 'provider',
        from: r,
        ...(move.on === undefined ? { step: -1, event: 'date' as const } : placeOf(r, move.on)),
        at: move.date === undefined ? Infinity : values.date(move, 'date') * TICKS_PER_DAY,
        to: ids.indexOf(move.then),
        asks: -1,
      }),
    );
    if (takes?.at === undefined) return written;
    const [from, ...event] = takes.at.split('.');
    const other = ids.indexOf(from);
    const asked: Move = {
      name: `${id}.takes`,
      who: everybody,
      share: always,
      per: 'cmu',
      from: other,
      ...placeOf(other, event.join('.')),
      at: Infinity,
      to: r,
      asks: r,
    };
    return [...written, asked];
  });
};
