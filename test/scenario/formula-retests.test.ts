// Laws of what expected-retests( ) sums over: the step as its files say it, for everybody, or a reason why not.
import { describe, expect, it, test } from 'vitest';
import { retestsOfFaults, retestsOfShare } from '../../src/scenario/expected-retests.ts';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Fault } from '../../src/scenario/schema/portfolio.ts';
import type { Fails, Route, Step } from '../../src/scenario/schema/regime.ts';
import { Values } from '../../src/scenario/values.ts';
import type { World } from '../../src/scenario/world.ts';
import { assume, portfolio, regime, said, smallWorld, test as testStep } from './small-world.ts';

const collate: Step = { id: 'collate', per: 'component', by: 'examiners', minutes: 5 };
const rectify: Step = { id: 'rectify', aside: true, per: 'component', by: 'examiners', minutes: 5, then: 'test' };
const failing: Fails = { share: 0.2, attempts: 'rounds', then: 'rectify' };
const finding: Fails = { detects: { document: 0.5, meter: 0.25 }, attempts: 'rounds', then: 'rectify' };

interface Broken {
  fails?: Partial<Fails>;
  test?: Partial<Step>;
  collate?: Partial<Step>;
  rectify?: Partial<Step>;
  route?: Partial<Route>;
  faults?: Record<string, Partial<Fault>>;
  world?: Partial<World>;
}

const fault = (share: Fault['share'], rest: Partial<Fault> = {}): Fault => ({ title: 'A fault', share, ...rest });
const worldOf = (fails: Fails | undefined, broken: Broken = {}): Partial<World> => {
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
const retests = (fails: Fails | undefined, broken: Broken = {}, changes: Record<string, number> = {}): number =>
  new Values(smallWorld(worldOf(fails, broken)), { overrides: new Map(Object.entries(changes)) }).of('retests');

const DOCUMENT = { prevalence: 0.4, detects: 0.5, falseAlarm: 0, mends: 1, onTheWay: 0 };
const METER = { prevalence: 0.1, detects: 0.25, falseAlarm: 0, mends: 1, onTheWay: 0 };

describe('the sum', () => {
  it('of a share goes up to the attempts, which may be an assumption', () => {
    expect(retests(failing)).toBe(retestsOfShare(0.2, 3));
    expect(retests(failing, {}, { rounds: 2 })).toBe(0.2);
    expect(retests(failing, { fails: { share: 'cut', attempts: 'unlimited' } })).toBe(3);
  });

  it('of what a check finds starts from the faults of whoever is in no case of his own', () => {
    expect(retests(finding)).toBe(retestsOfFaults([DOCUMENT, METER], 3));
    expect(retests(finding, {}, { 'document-share': 0.2 })).toBe(
      retestsOfFaults([{ ...DOCUMENT, prevalence: 0.2 }, METER], 3),
    );
  });

  it('counts false alarms, and what is found but not put right', () => {
    const fails: Partial<Fails> = { 'false-alarm': { meter: 0.02 }, mends: { document: 'cut' } };
    const all = [
      { ...DOCUMENT, mends: 0.75 },
      { ...METER, falseAlarm: 0.02 },
    ];
    expect(retests(finding, { fails })).toBe(retestsOfFaults(all, 3));
  });

  it('is less by what work on the way to the step has put right', () => {
    const before = retests(finding, { collate: { mends: { document: 'cut' } } });
    expect(before).toBeCloseTo(retestsOfFaults([{ ...DOCUMENT, prevalence: 0.1 }, METER], 3), 15);
  });

  it('is less by what work on the way back puts right, be it found or not', () => {
    const fails: Partial<Fails> = { mends: { document: 0, meter: 0 } };
    const all = [
      { ...DOCUMENT, mends: 0, onTheWay: 0.75 },
      { ...METER, mends: 0 },
    ];
    expect(retests(finding, { fails, rectify: { mends: { document: 'cut' } } })).toBe(retestsOfFaults(all, 3));
  });

  it('repeats the work of the main line that failures go back to', () => {
    const broken: Broken = {
      collate: { mends: { document: 0.5 } },
      fails: { then: 'collate', mends: { document: 0 } },
    };
    const all = [{ ...DOCUMENT, prevalence: 0.2, mends: 0, onTheWay: 0.5 }, METER];
    expect(retests(finding, broken)).toBe(retestsOfFaults(all, 3));
  });

  it('is 0 where nobody fails, or nobody may try again', () => {
    expect(retests(undefined)).toBe(0);
    expect(retests(finding, { fails: { attempts: 1 } })).toBe(0);
  });

  it('may stand on cases that are all alike', () => {
    const share = [{ where: { device: 'battery' }, is: 0.2 }, { is: 0.2 }];
    expect(retests(failing, { fails: { share } })).toBe(retests(failing));
  });

  it('follows failures that are independent after the first, and work before the step that fails by a share', () => {
    expect(retests(failing, { fails: { together: { submission: 0.5 }, on: 'first' } })).toBe(retests(failing));
    const fails: Fails = { share: 0.3, attempts: 2, then: 'collate' };
    expect(retests(finding, { collate: { fails } })).toBe(retests(finding));
  });
});

const VALUE = 'or give the number of retests a `value` instead of the formula';
const reasons: [title: string, fails: Fails, broken: Broken, why: string, mend: string][] = [
  [
    'a share differs by case',
    failing,
    { fails: { share: [{ where: { device: 'battery' }, is: 0.1 }, { is: 0.2 }] } },
    'its share of failures differs by case',
    `write one for everybody, ${VALUE}`,
  ],
  [
    'a share is said for some only',
    failing,
    { fails: { share: [{ where: { device: 'battery' }, is: 0.1 }] } },
    'its share of failures differs by case',
    `write one for everybody, ${VALUE}`,
  ],
  [
    'detection differs by case',
    finding,
    { fails: { detects: { meter: [{ where: { device: 'battery' }, is: 0.1 }, { is: 0.2 }] } } },
    '`meter` of `detects` differs by case',
    `write one for everybody, ${VALUE}`,
  ],
  [
    'nobody is left without a case',
    finding,
    { faults: { meter: { share: [{ where: { device: 'battery' }, is: 0.1 }] } } },
    'the share of `meter` is said by case only',
    `add a last case without \`where\`, ${VALUE}`,
  ],
  [
    'a class is no fault of the portfolio',
    finding,
    { fails: { detects: { document: 0.5, rust: 0.2 } } },
    '`rust` is no fault of the portfolio',
    'describe `rust` under `faults`',
  ],
  [
    'only a sample is looked at',
    finding,
    { test: { per: 'submission', sample: { count: 5 } } },
    'only some components are looked at',
    `name a step that looks at all, ${VALUE}`,
  ],
  [
    'only an audit is made',
    failing,
    { test: { audit: 0.1 } },
    'only some components are looked at',
    `name a step that looks at all, ${VALUE}`,
  ],
  [
    'one of a group fails all',
    finding,
    { test: { per: 'submission' } },
    'one member fails its whole group',
    `name a step that is per component, ${VALUE}`,
  ],
  [
    'every attempt hangs together',
    failing,
    { fails: { together: { submission: 0.5 } } },
    'failures hang together at every attempt, so that who fails once is likelier to fail again',
    `write \`on: first\`, ${VALUE}`,
  ],
  [
    'a check before sorts those who come',
    finding,
    { collate: { fails: { detects: { document: 0.5 }, attempts: 2, then: 'collate' } } },
    '`collate` before it decides who comes with which fault',
    `name that step, ${VALUE}`,
  ],
  [
    'failures before repeat work that mends',
    finding,
    { collate: { fails: { share: 0.3, attempts: 2, then: 'collate' }, mends: { document: 0.5 } } },
    '`collate` before it decides who comes with which fault',
    `name that step, ${VALUE}`,
  ],
  [
    'the step mends by its own work',
    finding,
    { test: { mends: { document: 0.5 } } },
    'the work of the step mends too',
    `write \`mends\` under \`fails\`, ${VALUE}`,
  ],
  [
    'work on the way concerns some only',
    finding,
    { collate: { mends: { document: 0.5 }, where: { device: 'battery' } } },
    '`collate` mends `document` for some only',
    `let it concern everybody, ${VALUE}`,
  ],
  [
    'the step is reached by failing only',
    failing,
    { test: { aside: true } },
    'the step is off the main line of its route',
    'name one that everybody comes to',
  ],
  [
    'failures lead away',
    failing,
    { rectify: { then: 'rectify' } },
    'nobody who fails comes back',
    `mend \`then\` of its \`fails\`, ${VALUE}`,
  ],
  [
    'the way back has an end of its own',
    failing,
    { rectify: { fails: { share: 0.1, attempts: 1, then: 'rectify' } } },
    'not all who fail come back from `rectify`',
    `lead the way back past it, ${VALUE}`,
  ],
];

describe('no sum is made, and the reason told, where', () => {
  const sentence = (why: string, mend: string) =>
    `found expected-retests(bmcs-only.bespoke.test), where ${why}; expected a step that fails every component alike, so that its retests can be summed. To mend it: ${mend}.`;

  test.each(reasons)('%s', (_, fails, broken, why, mend) => {
    expect(said(checkMeaning, worldOf(fails, broken))).toContain(sentence(why, mend));
    expect(retests(fails, broken)).toBeNaN();
  });

  it('a register gives the faults row by row', () => {
    const submissions = { truth: [] } as unknown as NonNullable<World['submissions']>;
    expect(retests(finding, { world: { submissions } })).toBeNaN();
    expect(retests(failing, { world: { submissions } })).toBe(retests(failing));
  });

  it('nothing is said of a step whose sum can be made', () => {
    expect(said(checkMeaning, worldOf(failing))).toEqual([]);
    expect(said(checkMeaning, worldOf(finding))).toEqual([]);
  });
});
