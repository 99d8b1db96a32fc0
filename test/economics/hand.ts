// A scenario of three components, two providers and two regimes, small enough to be priced on paper.
import { openGame } from '../../src/model/game.ts';
import { MEASURES } from '../../src/model/measures.ts';
import type { PlayRow } from '../../src/model/outcome.ts';
import { InputError, sentenceOf } from '../../src/scenario/issue.ts';
import { memoryLibrary } from '../../src/scenario/library.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import type { World } from '../../src/scenario/world.ts';

/** Large notifies two components on Monday, 5 April at 09:00; Small one on Monday, 12 April at 09:00. Each is 600 kW. */
export const HAND: Readonly<Record<string, string>> = {
  'hand.yaml': `id: hand
regimes: [tested, listed]
portfolio: three
pools: [people]
calendar: weeks
horizon: { from: 2027-04-05, to: 2028-04-03 }
delivery-year: 2027-10-01
costs: [ledger, rates]
appraisal:
  years: 3
  discount: rates
  uplift: 0.4
  replacement: 1000
  de-minimis: 300
  average-wage: 18
  average-overhead: 1.2
  price: 10
`,
  'portfolios/three.yaml': 'id: three\ncsv: three.csv\n',
  'portfolios/three.csv': `submission,provider,cmu,model,device,notified,components,derated_kw
s1,Large,L1,m1,battery,2027-04-05,2,600
s2,Small,S1,m1,heat-pump,2027-04-12,1,600
`,
  'regimes/tested.yaml': `id: tested
routes:
  bespoke:
    steps:
      - { id: collate, per: component, by: clerks, minutes: 30 }
      - { id: test, per: component, by: examiners, minutes: 60, counts-as: metering-test }
    deadline: { by: 2027-04-12T10:00 }
`,
  'regimes/listed.yaml': `id: listed
routes:
  listed:
    steps:
      - { id: list, per: component, by: clerks, minutes: 12 }
    deadline: { by: 2027-04-12T10:00 }
`,
  'pools/people.yaml': `id: people
pools:
  clerks: { kind: people, employer: provider, heads: 1, day: { from: "08:00", hours: 10 } }
  examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }
`,
  'calendars/weeks.yaml': 'id: weeks\ndays: [mon, tue, wed, thu, fri]\n',
  'costs/rates.yaml': `id: rates
discount:
  edition: The schedule of the test
  bands:
    - { from: 0, to: 30, standard: 0.035 }
    - { from: 31, to: 75, standard: 0.03 }
    - { from: 76, standard: 0.025 }
`,
  'costs/ledger.yaml': `id: ledger
source: the test
price-base: 2025
small-below: 2
items:
  collation:
    title: Evidence collated
    payer: provider
    kind: resource
    timing: recurring
    driver: { hours: ["*.collate"] }
    price: 20
    overhead: 1.3
    obligation: Give evidence
    rule: Rule 1
    activity: Collating
  test:
    title: Metering Tests
    payer: cmsb
    recovered-from: consumer
    kind: resource
    timing: recurring
    driver: { hours: [bespoke.test] }
    price: 30
    overhead: 1.5
  listing:
    title: Components listed
    payer: provider
    kind: resource
    timing: recurring
    driver: { hours: [listed.list] }
    price: 20
    overhead: 1.3
    obligation: List components
  agent-charge:
    title: Agents' charges
    payer: provider
    kind: resource
    timing: recurring
    driver: { route: listed, of: registered }
    price: 5
    business-as-usual: 0.25
    obligation: Have data collected
  approval:
    title: Approval of the list
    payer: applicant
    kind: resource
    timing: one-off
    driver: { once: true }
    needs: { route: listed }
    price: 1000
  late-fee:
    title: Fees for lateness
    payer: provider
    to: consumer
    kind: transfer
    timing: recurring
    driver: { measure: late-components }
    price: 100
effects:
  comfort: { title: Peace of mind, falls-on: consumer, direction: either, size: unknown, measure: wrong-accepts }
`,
};

/** The world of these files, some of them otherwise; what is wrong with it is said in full. */
export const handWorld = (others: Readonly<Record<string, string>> = {}): World => {
  const measures = new Set(MEASURES.map(({ id }) => id as string));
  try {
    return loadWorld(memoryLibrary({ ...HAND, ...others }), 'hand.yaml', { measures });
  } catch (error) {
    if (error instanceof InputError) throw new Error(error.issues.map(sentenceOf).join('\n'));
    throw error;
  }
};

export const LEVEL = 3;

/** Every regime played; once, where nothing is drawn. */
export const handPlays = (world: World, replications = 1): PlayRow[] => {
  const game = openGame(world);
  return Array.from({ length: replications }, (_, replication) =>
    world.regimes.map(({ id }) => game.play({ regime: id, components: LEVEL, replication })),
  ).flat();
};

/** The same world where tests fail and take as long as they take. */
export const BY_CHANCE: Readonly<Record<string, string>> = {
  'regimes/tested.yaml': HAND['regimes/tested.yaml']!.replace(
    'minutes: 60, counts-as: metering-test',
    'minutes: { mean: 61, varies: exponential }, fails: { share: 0.4, attempts: 3, after: 1 working day, then: test }, counts-as: metering-test',
  ),
};

export const handPlan = { references: ['tested'], levels: [LEVEL], certain: true };
