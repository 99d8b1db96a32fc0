// Checks what is said of groups of one device type, or of several.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { DeviceType, Group } from '../../src/scenario/schema/portfolio.ts';
import { type Law, portfolio, said } from './small-world.ts';

const domestic = portfolio.groups?.domestic as Group;
const { device, models, 'rated-kw': ratedKw, ...neither } = domestic;
const group = (rest: Partial<Group>, base: Group = domestic) => ({
  portfolio: {
    ...portfolio,
    models: { 'MODEL-1': {}, 'MODEL-2': { weight: 0 } },
    groups: { domestic: { ...base, ...rest } },
  },
});
const battery: DeviceType = { device: 'battery', models: ['MODEL-1'], 'rated-kw': 5 };
const heatPump: DeviceType = { device: 'heat-pump', models: ['MODEL-1'], 'rated-kw': 2 };

const laws: Law[] = [
  [
    'a group has a device',
    group({ models: models ?? [], 'rated-kw': 5 }, neither),
    'found the group `domestic` without `device`; expected either `device`, `models` and `rated-kw`, or `devices`. To mend it: add the key `device`.',
  ],
  [
    'a group has models',
    group({ device: 'battery', 'rated-kw': 5 }, neither),
    'found the group `domestic` without `models`; expected either `device`, `models` and `rated-kw`, or `devices`. To mend it: add the key `models`.',
  ],
  [
    'a group has a power',
    group({ device: 'battery', models: models ?? [] }, neither),
    'found the group `domestic` without `rated-kw`; expected either `device`, `models` and `rated-kw`, or `devices`. To mend it: add the key `rated-kw`.',
  ],
  [
    'several device types are not one',
    group({ device: 'battery', devices: [battery] }, neither),
    'found `device` beside `devices` in the group `domestic`; expected either `device`, `models` and `rated-kw`, or `devices`. To mend it: move it to the device types.',
  ],
  [
    'several device types have models of their own',
    group({ models: models ?? [], devices: [battery] }, neither),
    'found `models` beside `devices` in the group `domestic`; expected either `device`, `models` and `rated-kw`, or `devices`. To mend it: move it to the device types.',
  ],
  [
    'several device types have a power of their own',
    group({ 'rated-kw': 5, devices: [battery] }, neither),
    'found `rated-kw` beside `devices` in the group `domestic`; expected either `device`, `models` and `rated-kw`, or `devices`. To mend it: move it to the device types.',
  ],
  [
    'a device type weighs something',
    group({ devices: [{ ...battery, weight: 0 }] }, neither),
    'found devices of `domestic` that all weigh 0; expected one of them with a weight above 0. To mend it: raise a `weight`.',
  ],
  [
    'a model of a device type weighs something',
    group({ devices: [battery, { ...heatPump, models: ['MODEL-2'] }] }, neither),
    'found models of `domestic` that all weigh 0; expected one of them with a weight above 0. To mend it: raise a `weight`.',
  ],
  [
    'a mark is borne by a share',
    group({ marks: { 't-four': 30 } }),
    'found `t-four: 30`; expected a share from 0 to 1. To mend it: write 0.3 for 30 %.',
  ],
  [
    'a device type is de-rated by a share',
    group({ devices: [{ ...battery, derating: 20 }] }, neither),
    'found `derating: 20`; expected a share greater than 0, at most 1. To mend it: write 0.2 for 20 %.',
  ],
  [
    'the least MW chooses between device types',
    group({ 'least-mw': 1 }),
    'found `least-mw: 1` in the group `domestic` of one device type; expected it beside `devices`, of which it chooses. To mend it: write `smallest-cmu` instead, in components.',
  ],
  [
    'the smallest CMU reaches the least MW with some device type',
    group(
      { 'least-mw': 2, 'smallest-cmu': 1, devices: [battery, { ...heatPump, weight: 0, 'rated-kw': 9000 }] },
      neither,
    ),
    'found `least-mw: 2` in the group `domestic`; expected at most 0.001, as the smallest CMU has with the strongest device type. To mend it: raise `smallest-cmu`, or lower it.',
  ],
  [
    'the least MW is more than nothing',
    group({ 'least-mw': 0, devices: [battery] }, neither),
    'found `least-mw: 0`; expected a number greater than 0. To mend it: write a number greater than 0.',
  ],
];

describe('groups', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('nothing is said of one device type, nor of several of which one weighs nothing', () => {
    expect(
      said(checkMeaning, group({ device: device ?? '', 'rated-kw': ratedKw ?? 1, marks: { 't-four': 0.3 } })),
    ).toEqual([]);
    expect(said(checkMeaning, group({ devices: [battery, { ...heatPump, weight: 0 }] }, neither))).toEqual([]);
    // As many components as make it with the stronger of two.
    const derating = 0.5;
    const types = {
      'least-mw': 0.001,
      'smallest-cmu': 1,
      devices: [heatPump, { ...battery, 'rated-kw': 1 }],
      derating,
    };
    expect(said(checkMeaning, group(types, neither))).toEqual([]);
  });
});
