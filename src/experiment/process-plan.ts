// The plan of a process, read off a regime's file: steps in order, and every way that leads out of one.
import { followerOf, lastStepOf } from '../model/listing.ts';
import type { Before, RegimeFile, Route, Step } from '../scenario/schema/regime.ts';
import type { Elapsed, Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { inFull } from './rounding.ts';
import type { ProcessStep, ProcessWay } from './study-process.ts';

export type StepPlan = Omit<ProcessStep, 'started' | 'failed' | 'waitDays'>;
export type WayPlan = Omit<ProcessWay, 'components'>;

export interface RoutePlan {
  id: string;
  title: string;
  steps: StepPlan[];
  ways: WayPlan[];
}

/** `10 working days`, `1 month`; empty where no time passes. */
export const elapsedWords = ({ amount, unit }: Elapsed): string => {
  if (amount === 0) return '';
  return `${inFull(amount)} ${amount === 1 ? unit.slice(0, -1) : unit}`;
};

const wordsOf = (node: object | undefined, key: string, values: Values): string =>
  node && (node as Record<string, unknown>)[key] !== undefined ? elapsedWords(values.quantity(node, key)) : '';

/** The routes of a regime with their steps and ways. */
export const plansOf = (world: World, regime: RegimeFile, values: Values): RoutePlan[] => {
  const isRoute = (id: string): boolean => Object.hasOwn(regime.routes, id);
  const stepOf = (step: Step | Before, place: StepPlan['place'], registers: boolean): StepPlan => {
    const { where, audit } = step as Step;
    const pool = step.by ?? '';
    return {
      id: step.id,
      title: step.title ?? step.id,
      place,
      per: typeof step.per === 'string' ? [step.per] : step.per,
      pool,
      poolTitle: world.pools[pool]?.title ?? pool,
      lead: wordsOf(step, 'lead', values),
      some: where !== undefined || audit !== undefined,
      audit: audit !== undefined,
      registers,
    };
  };
  /** Where a failure, giving up or a move leads that names no step. */
  const elsewhere = (to: string): Pick<WayPlan, 'leads' | 'to'> =>
    isRoute(to) ? { leads: 'route', to } : { leads: 'out', to };

  const waysFrom = (route: Route, step: Step): WayPlan[] => {
    const next = followerOf(route, step);
    const { fails } = step;
    const from = step.id;
    const gives = route['gives-up'];
    const moves = (route.moves ?? []).filter(({ on }) => on?.split('.')[0] === from);
    const retry = { from, why: 'fails', leads: 'step', after: wordsOf(fails, 'after', values) } as const;
    const isLast = fails !== undefined && fails.attempts !== 'unlimited';
    return [
      ...(next === undefined ? [] : [{ from, why: 'goes-on', leads: 'step', to: next, after: '' } as const]),
      ...(fails ? [{ ...retry, to: fails.then }] : []),
      ...(isLast ? [{ from, why: 'fails', ...elsewhere(fails.finally ?? 'withdraw'), after: '' } as const] : []),
      ...(gives?.at === from
        ? [{ from, why: 'gives-up', ...elsewhere(gives.then), after: wordsOf(gives, 'after', values) } as const]
        : []),
      ...moves.map(({ then }) => ({ from, why: 'moves', ...elsewhere(then), after: '' }) as const),
    ];
  };

  return Object.entries(regime.routes).map(([id, route]) => {
    const registering = route.register ?? lastStepOf(route);
    const first = route.steps.find(({ aside }) => !aside)!;
    return {
      id,
      title: route.title ?? id,
      steps: [
        ...(route.before ?? []).map((step) => stepOf(step, 'before', false)),
        ...route.steps.map((step) => stepOf(step, step.aside ? 'aside' : 'main', step.id === registering)),
      ],
      ways: [
        { from: '', why: 'goes-on', leads: 'step', to: first.id, after: '' },
        ...route.steps.flatMap((step) => waysFrom(route, step)),
      ],
    };
  });
};
