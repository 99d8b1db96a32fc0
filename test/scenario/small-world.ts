// A small sound world for tests, to be broken in one place at a time.
import { Issues, sentenceOf } from '../../src/scenario/issue.ts';
import type { Assumption } from '../../src/scenario/schema/assumption.ts';
import type { CostFile, CostItem } from '../../src/scenario/schema/cost.ts';
import type { Pool } from '../../src/scenario/schema/pool.ts';
import type { PortfolioFile } from '../../src/scenario/schema/portfolio.ts';
import type { RegimeFile, Route, Step } from '../../src/scenario/schema/regime.ts';
import type { World } from '../../src/scenario/world.ts';

/** An assumption of no importance, with what the test is about. */
export const assume = (unit: string, rest: Partial<Assumption>): Assumption => ({
  title: 'A number of the test',
  unit,
  source: 'the test',
  date: '2026',
  confidence: 'none',
  basis: 'assumed',
  ...rest,
});

export const test: Step = { id: 'test', per: 'component', by: 'examiners', minutes: 20 };
export const assess: Step = { id: 'assess', per: 'submission', by: 'examiners', fixed: 180 };
export const bespoke: Route = { steps: [assess, test] };
export const regime = (routes: Record<string, Route> = { bespoke }): RegimeFile => ({ id: 'bmcs-only', routes });
/** The regime with one route, of these steps. */
export const stepsOnly = (...steps: Step[]): RegimeFile => regime({ bespoke: { steps } });

export const examiners: Pool = { kind: 'people', day: { from: '09:00', hours: 6.5 }, heads: 6 };
export const platform: Pool = { kind: 'platform', 'per-working-day': 5000 };

export const portfolio: PortfolioFile = {
  id: 'sampled',
  models: { 'MODEL-1': {} },
  grows: 'domestic',
  groups: {
    domestic: {
      cmus: 10,
      components: 1000,
      providers: 5,
      prefix: 'D',
      device: 'battery',
      models: ['MODEL-1'],
      'rated-kw': 5,
      derating: 0.2,
      arrives: [{ from: '2027-04-15', to: '2027-07-30' }],
    },
  },
};

/** A sound world; what is given replaces whole parts of it. */
export const smallWorld = (rest: Partial<World> = {}): World => ({
  scenario: { id: 'small', horizon: { from: '2027-04-01', to: '2028-04-01' } },
  regimes: [regime()],
  portfolio,
  assumptions: {},
  pools: { examiners, platform },
  calendars: {},
  costs: [],
  paths: {},
  sets: {},
  files: [],
  set: {},
  ...rest,
});

/** What a check says about a small world with these parts replaced, as sentences without their places. */
export const said = (check: (world: World, issues: Issues) => void, rest: Partial<World> = {}): string[] => {
  const issues = new Issues();
  check(smallWorld(rest), issues);
  return issues.list.map((issue) => sentenceOf({ ...issue, file: '', line: 0 }).replace(/^: /, ''));
};

/** A law, the parts of a small world that break it, and the one sentence that is said. */
export type Law = readonly [title: string, broken: Partial<World>, sentence: string];

export const costItem = (rest: Partial<CostItem> = {}): CostItem => ({
  title: 'Tests',
  payer: 'cmsb',
  kind: 'resource',
  timing: 'recurring',
  driver: { hours: ['bespoke.test'] },
  price: 20,
  ...rest,
});
export const costFile = (rest: Partial<CostFile> = {}): CostFile => ({
  id: 'costs',
  'price-base': 2025,
  items: { testing: costItem() },
  ...rest,
});
/** A cost file that is a schedule of discount rates alone, to year 30. */
export const schedule: CostFile = {
  id: 'green-book',
  discount: { edition: 'The Green Book of the test', bands: [{ from: 0, to: 30, standard: 0.035 }] },
};
