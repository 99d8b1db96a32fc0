// Laws of the reasons for which no retests are summed: whatever makes them depend on who the component is.
import { describe, expect, it, test } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Fails } from '../../src/scenario/schema/regime.ts';
import type { World } from '../../src/scenario/world.ts';
import { type Broken, failing, finding, rectify, retests, worldOf } from './retest-world.ts';
import { said, test as testStep } from './small-world.ts';

const { then: _back, ...rectifyOnly } = rectify;
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
    'failures lead to a step aside that leads nowhere',
    failing,
    { route: { steps: [rectifyOnly, { ...testStep, fails: failing }] } },
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
});
