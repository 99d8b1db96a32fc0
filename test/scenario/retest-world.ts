// A small world whose one formula sums over the retests of a step, to be varied in one place at a time.
import type { Fault } from '../../src/scenario/schema/portfolio.ts';
import type { Fails, Route, Step } from '../../src/scenario/schema/regime.ts';
import { Values } from '../../src/scenario/values.ts';
import type { World } from '../../src/scenario/world.ts';
import { assume, portfolio, regime, smallWorld, test as testStep } from './small-world.ts';

const collate: Step = { id: 'collate', per: 'component', by: 'examiners', minutes: 5 };
export const rectify: Step = {
  id: 'rectify',
  aside: true,
  per: 'component',
  by: 'examiners',
  minutes: 5,
  then: 'test',
};
export const failing: Fails = { share: 0.2, attempts: 'rounds', then: 'rectify' };
export const finding: Fails = { detects: { document: 0.5, meter: 0.25 }, attempts: 'rounds', then: 'rectify' };

export interface Broken {
  fails?: Partial<Fails>;
  test?: Partial<Step>;
  collate?: Partial<Step>;
  rectify?: Partial<Step>;
  route?: Partial<Route>;
  faults?: Record<string, Partial<Fault>>;
  world?: Partial<World>;
}

const fault = (share: Fault['share'], rest: Partial<Fault> = {}): Fault => ({ title: 'A fault', share, ...rest });
/** A world with one formula over retests, whose step fails as said; parts of it replaced. */
export const worldOf = (fails: Fails | undefined, broken: Broken = {}): Partial<World> => {
  const step: Step = { ...testStep, ...(fails ? { fails: { ...fails, ...broken.fails } } : {}), ...broken.test };
  const steps = [{ ...collate, ...broken.collate }, step, { ...rectify, ...broken.rectify }];
  const document = fault('document-share', broken.faults?.document);
  const meter = fault([{ where: { device: 'battery' }, is: 0.01 }, { is: 0.1 }], broken.faults?.meter);
  return {
    regimes: [regime({ bespoke: { steps, ...broken.route } })],
    portfolio: { ...portfolio, faults: { document, meter } },
    assumptions: {
      retests: assume('number', { formula: 'expected-retests(bmcs-only.bespoke.test)' }),
      rounds: assume('count', { value: 3 }),
      'document-share': assume('share', { value: 0.4 }),
      cut: assume('share', { value: 0.75 }),
    },
    ...broken.world,
  };
};
/** What the formula comes to. */
export const retests = (fails: Fails | undefined, broken: Broken = {}, changes: Record<string, number> = {}): number =>
  new Values(smallWorld(worldOf(fails, broken)), { overrides: new Map(Object.entries(changes)) }).of('retests');
