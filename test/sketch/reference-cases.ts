// The reference cases told to the sketch, from their definition and their registers alone.
import { readFileSync } from 'node:fs';
import { dayOfText } from '../../src/sketch/civil.ts';
import type { SketchBatch, SketchCalendar, SketchInput, SketchPool, SketchTaking } from '../../src/sketch/input.ts';

const scenarios = '../../scenarios/reference/';
const fileOf = (name: string): string => readFileSync(new URL(`${scenarios}${name}`, import.meta.url), 'utf8');

const at = (date: string, clock = 0): number => dayOfText(date) * 1440 + clock;

const CALENDAR: SketchCalendar = {
  holidays: `2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28 2027-01-01 2027-03-26 2027-03-29 2027-05-03
    2027-05-31 2027-08-30 2027-12-27 2027-12-28`.split(/\s+/),
};
const DAY = { opensAt: 540, minutes: 390 };
const CUT_OFF = at('2026-08-15');

export interface Case {
  portfolio: '73k' | '345k' | '418k';
  /** Heads from a date on; six before. */
  heads?: { from: string; heads: number };
  /** Pairs a working day; a route to the registry for whom `takesCop11` says. */
  pairs?: number;
  pause?: { from: string; to: string };
  takesCop11?: (row: { provider: string; model: string; notified: string }) => boolean;
  testFailure?: number;
  rejection?: number;
  smallestFirst?: boolean;
}

const MOST_TESTS = 3;

/** Expected tests of a component beyond the first, and the probability that it passes one of them. */
const testsOf = (failure: number) => {
  let [retests, fails] = [0, 1];
  for (let attempt = 1; attempt <= MOST_TESTS; attempt++) {
    fails *= failure;
    if (attempt < MOST_TESTS) retests += fails;
  }
  return { retests, registered: 1 - fails };
};

export const inputOf = (told: Case): SketchInput => {
  const [, ...lines] = fileOf(`portfolios/portfolio-${told.portfolio}.csv`).trim().split('\n');
  const heads = [{ from: dayOfText('2026-04-15'), heads: 6 }];
  if (told.heads) heads.push({ from: dayOfText(told.heads.from), heads: told.heads.heads });
  const pools: SketchPool[] = [
    {
      id: 'examiners',
      kind: 'people',
      calendar: CALENDAR,
      crews: [{ ...DAY, heads }],
      order: told.smallestFirst ? 'smallest' : 'arrival',
    },
  ];
  if (told.pairs) {
    pools.push({
      id: 'registry',
      kind: 'platform',
      calendar: CALENDAR,
      ...DAY,
      itemsPerDay: told.pairs,
      pauses: told.pause ? [{ from: dayOfText(told.pause.from), to: dayOfText(told.pause.to) }] : [],
    });
  }
  const { retests, registered } = testsOf(told.testFailure ?? 0);
  const rejection = told.rejection ?? 0;
  const taking = (isCop11: boolean, components: number): SketchTaking =>
    isCop11
      ? {
          route: 1,
          components,
          deadline: CUT_OFF,
          registered: 1,
          works: [
            { pool: -1, minutes: 0 },
            { pool: 1, minutes: 1, retests: rejection / (1 - rejection) },
          ],
        }
      : {
          route: 0,
          components,
          deadline: CUT_OFF,
          registered,
          works: [
            { pool: 0, minutes: 0, fixed: 180 },
            { pool: 0, minutes: 2, retests },
          ],
        };
  const names = new Map<string, number>();
  const numberOf = (name: string): number => {
    if (!names.has(name)) names.set(name, names.size);
    return names.get(name)!;
  };
  const batches = lines.map((line): SketchBatch => {
    const [, cmu, provider, model, notified, components, kw] = line.split(',');
    return {
      time: at(notified, 540),
      deratedKw: Number(kw),
      cmu: numberOf(cmu),
      provider: numberOf(provider),
      model: numberOf(model),
      agent: -1,
      takes: [taking(told.takesCop11?.({ provider, model, notified }) ?? false, Number(components))],
    };
  });
  return {
    starts: at('2026-04-15'),
    ends: at('2028-01-01'),
    calendar: CALENDAR,
    pools,
    routes: [
      {
        id: 'bespoke',
        steps: [
          { id: 'assess', per: ['submission'] },
          { id: 'test', per: ['component'] },
        ],
      },
      {
        id: 'cop11',
        steps: [
          { id: 'commission', per: ['component'], lead: { amount: 5, unit: 'working days' } },
          { id: 'registry', per: ['component'] },
        ],
      },
    ],
    batches,
  };
};

const isDomestic = ({ model }: { model: string }): boolean => model !== 'IND';

export const CASES: Readonly<Record<string, Case>> = {
  'a-baseline': { portfolio: '73k' },
  'b-growth': { portfolio: '418k' },
  'c-failures': { portfolio: '73k', testFailure: 0.15 },
  'e-cp392': { portfolio: '418k', takesCop11: isDomestic, pairs: 5000 },
  'f-pinched': {
    portfolio: '418k',
    takesCop11: isDomestic,
    pairs: 4000,
    rejection: 0.03,
    pause: { from: '2026-07-03', to: '2026-07-30' },
  },
  'g-mixed': {
    portfolio: '345k',
    pairs: 5000,
    rejection: 0.03,
    testFailure: 0.15,
    takesCop11: ({ provider, model, notified }) =>
      provider !== 'P2' && (/^M[123]$/.test(model) || (model === 'M4' && notified >= '2026-07-01')),
  },
  'h-smallest-first': { portfolio: '418k', smallestFirst: true },
  'i-more-staff': { portfolio: '345k', heads: { from: '2026-06-01', heads: 12 } },
};
