// Checks what is said of a certainty that cannot be answered: each with its place, and how to mend it.
import { describe, expect, it } from 'vitest';
import { askedOf } from '../../src/certainty/asked.ts';
import { InputError, sentenceOf } from '../../src/scenario/issue.ts';
import { memoryLibrary } from '../../src/scenario/library.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import type { World } from '../../src/scenario/world.ts';
import { filesOf, type Planted, uniform } from '../certainty/planted.ts';
import { LAWS } from './certainty-laws.ts';

const told: Planted = {
  assumptions: {
    share: { ...uniform(0, 1), unit: 'share' },
    hours: uniform(1, 4),
    fixed: { value: 2, range: [1, 3] },
    people: { value: 3, unit: 'heads', range: [1, 9] },
    start: { value: '2027-06-01', unit: 'date', range: ['2027-05-01', '2027-08-01'] },
  },
  reads: { old: ['hours'], now: ['hours', 'fixed'] },
  pools: {
    examiners: {
      ...{ kind: 'people', heads: 'people', day: { from: '09:00', hours: 6 } },
      leave: [{ from: '2027-04-05', to: 'start', heads: 1 }],
    },
  },
  files: {
    'shipped/others.yaml': { id: 'others', extends: 'planted', certainty: null },
  },
};

/** The planted question in YAML of its own, so that lines can be told. */
const HEAD = filesOf({ ...told, certainty: {} })['shipped/planted.yaml'].replace(/,"certainty":.*$/, '');
const load = (certainty: string, more: Partial<Planted> = {}): World => {
  const files = filesOf({ ...told, ...more });
  const scenario = HEAD.slice(1).replaceAll(/"([a-z-]+)":/g, '"$1": ');
  const yaml = `{ ${scenario},\ncertainty: {\n regime: now, minus: old,\n${certainty} } }\n`;
  return loadWorld(memoryLibrary({ ...files, 'shipped/planted.yaml': yaml }, 'shipped'), 'shipped/planted.yaml');
};
const saidOf = (certainty: string, more: Partial<Planted> = {}): string[] => {
  try {
    load(certainty, more);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const issue of error.issues) {
      expect(issue.file, sentenceOf(issue)).toBe('shipped/planted.yaml');
      expect(issue.line, sentenceOf(issue)).toBeGreaterThan(1);
      expect(issue.column, sentenceOf(issue)).toBeGreaterThan(0);
    }
    return error.issues.map((issue) => sentenceOf(issue).replace(/^[^ ]+: /, ''));
  }
};
const lineOf = (certainty: string): number[] => {
  try {
    load(certainty);
    return [];
  } catch (error) {
    return (error as InputError).issues.map(({ line }) => line);
  }
};

describe('what is asked of certainty', () => {
  for (const [title, certainty, sentence] of LAWS)
    it(title, () => {
      expect(saidOf(certainty)).toEqual([sentence]);
    });

  it('a regime is not concluded about against itself', () => {
    const files = filesOf({ ...told, certainty: { minus: 'now' } });
    try {
      loadWorld(memoryLibrary(files, 'shipped'), 'shipped/planted.yaml');
      expect.unreachable();
    } catch (error) {
      expect((error as InputError).issues.map((issue) => sentenceOf(issue).replace(/^[^ ]+: /, ''))).toEqual([
        'found `minus: now`, the same regime; expected another regime. To mend it: name the reference.',
      ]);
    }
  });

  it('a fault is told at the line where it stands', () => {
    // The first line is the scenario, the second opens, the third has the regimes.
    expect(lineOf('limits: {\n needs: [{\n change: hours,\n between: [1, "x"] }] }')).toEqual([7]);
    expect(lineOf('limits: { map: {\n over: { hours: [1],\n fixed: [-1] } } }')).toEqual([6]);
    expect(lineOf('stress: { components: [2000,\n 9] }')).toEqual([5]);
  });

  it('a design of one row, a level that is none of 4 and 8, and a share of nothing have no shape', () => {
    for (const certainty of [
      'stress: { sobol: { simulated: 1 } }',
      'stress: { morris: { levels: 5 } }',
      'enough: 0',
      'enough: 1',
      'limits: { saturation: { components: [1000] } }',
      'stress: { correlations: [{ between: [hours, share], rank: 1, because: So. }] }',
      'stress: { decisions: [{ id: x, title: X, regime: old }] }',
      'limits: { need: [] }',
    ])
      expect(saidOf(certainty).length, certainty).toBeGreaterThan(0);
  });

  it('levels of a portfolio that does not grow are those that it has', () => {
    const GROUP = { cmus: 10, components: 1000, providers: 5, prefix: 'D', device: 'battery', models: ['m1'] };
    const homes = {
      ...{ ...GROUP, 'rated-kw': 5, derating: 0.2 },
      arrives: [{ from: '2027-04-15', to: '2027-07-30' }],
    };
    const people = { id: 'people', models: { m1: {} }, groups: { homes } };
    const still: Partial<Planted> = { files: { ...told.files, 'shipped/portfolios/people.yaml': people } };
    const said = (components: string) => {
      const files = filesOf({ ...told, ...still, scenario: { components: [1000] } });
      const scenario = files['shipped/planted.yaml'].slice(1, -1);
      const yaml = `{ ${scenario.replaceAll(/"([a-z-]+)":/g, '"$1": ')},\ncertainty: { regime: now, minus: old, limits: { saturation: { components: ${components} } } } }`;
      try {
        loadWorld(memoryLibrary({ ...files, 'shipped/planted.yaml': yaml }, 'shipped'), 'shipped/planted.yaml');
        return [];
      } catch (error) {
        return (error as InputError).issues.map(({ expected }) => expected);
      }
    };
    expect(said('[1000, 1500]')).toEqual(['a level of the scenario, whose portfolio does not grow: 1000']);
  });

  it('nothing is said of a whole and sound block', () => {
    const sound = `components: 1000, enough: 0.9, scenario: others,
limits: { replications: 2, saturation: { components: [1000, 1200, 5000], over: { hours: [1, 2] } },
 needs: [{ change: hours, between: [0, 9], given: { share: 0.2 }, components: [1000] },
  { change: start, between: ["2027-05-01", "2027-09-01"], regimes: [old] }],
 what-ifs: [{ id: x, title: X, set: { start: "2027-07-01", people: 2 } }],
 map: { over: { hours: [1, 2], people: [1, 2] } } },
stress: { correlations: [{ between: [hours, share], rank: -0.5, because: So. }],
 decisions: [{ id: x, title: X, regime: old }, { id: y, title: Y, regime: now, first: old }] }`;
    expect(saidOf(sound)).toEqual([]);
    expect(load(sound).decides?.scenario.id).toBe('others');
  });
});

it('a variation with levels of its own inherits what is asked, and is asked it at the levels that it has', () => {
  const certainty = { regime: 'now', minus: 'old', components: 2000, stress: { components: [1000, 2000] } };
  const varied = { id: 'varied', extends: 'planted', components: [1000, 1500] };
  const files = filesOf({ ...told, certainty, files: { 'shipped/varied.yaml': varied } });
  const world = loadWorld(memoryLibrary(files, 'shipped'), 'shipped/varied.yaml');
  const { level, stress } = askedOf(world, { certain: false, levels: [1000, 1500] });
  expect([level, stress.components]).toEqual([1500, [1000]]);
});
