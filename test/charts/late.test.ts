// Laws of why late, twice: the accounts add up, the causes need not, and neither message says more than its numbers.
import { describe, expect, test } from 'vitest';
import type { Spec } from '../../src/charts/chart.ts';
import { lateAccounting } from '../../src/charts/late-accounting.ts';
import { lateCausal } from '../../src/charts/late-causal.ts';
import type { LatenessRow, Study } from '../../src/experiment/study.ts';
import { drawn } from './pictures.ts';
import { type Asked, studyOf } from './study.ts';

const TOP = 418_109;

interface Drawn {
  regime: string;
  value: number;
  at: number;
  label: string;
}
/** The bars of a picture, group by group. */
const groupsOf = (spec: Spec): Drawn[][] => {
  const [bars] = spec.layer as unknown as { data: { values: Drawn[] } }[];
  return bars.data.values.reduce<Drawn[][]>((groups, bar) => {
    const before = groups[groups.length - 1]?.at(-1);
    if (before && bar.at - before.at < 20) groups[groups.length - 1].push(bar);
    else groups.push([bar]);
    return groups;
  }, []);
};

/** Late components by cause, the same for all regimes unless told by regime. */
const laid = (
  causes: Record<string, number>,
  own: Record<string, Record<string, number>> = {},
  asked: Asked = {},
): Study => {
  const study = studyOf(asked);
  study.lateness = study.regimes.flatMap(({ id: regime }) => {
    const all = Object.entries(own[regime] ?? causes);
    const late = all.reduce((sum, [, n]) => sum + n, 0);
    return all.map(([cause, components]): LatenessRow => {
      const kind = cause === 'group' || cause === 'rework' ? 'gate' : cause.includes('notified') ? 'whole' : 'pool';
      const of = { regime, level: TOP, kind, cause, components, lower: components, upper: components } as const;
      return { ...of, mw: 0, share: components / late, n: 20 };
    });
  });
  return study;
};
const accountTitle = (...asked: Parameters<typeof laid>): string => drawn(lateAccounting, laid(...asked)).title;

describe('the message of the accounting', () => {
  test('is the cause that makes more than half of the lateness everywhere', () => {
    expect(accountTitle({ examiners: 60, 'data-team': 40 })).toBe(
      'By accounting, the queue for the examiners makes most of the lateness',
    );
    expect(accountTitle({ 'notified-too-late': 60, examiners: 40 })).toBe(
      'By accounting, late notification makes most of the lateness',
    );
  });

  test('claims no more than the largest part where it is less than half', () => {
    expect(accountTitle({ examiners: 40, 'data-team': 35, group: 25 })).toBe(
      'By accounting, no cause makes more lateness than the queue for the examiners',
    );
  });

  test('says that regimes differ where they do', () => {
    expect(accountTitle({ examiners: 9, group: 1 }, { cp392: { examiners: 1, group: 9 } })).toBe(
      'By accounting, what makes most lateness differs by regime',
    );
  });
});

describe('the bars of the accounting', () => {
  test('add up to all that are late, for every regime, however many causes are too small for a bar', () => {
    const study = studyOf();
    const [total, ...causes] = groupsOf(drawn(lateAccounting, study).spec);
    for (const { id } of study.regimes) {
      const of = (group: Drawn[]): number => group.find((bar) => bar.regime === id)?.value ?? 0;
      const late = study.lateness
        .filter((row) => row.regime === id && row.level === TOP)
        .reduce((sum, row) => sum + row.components, 0);
      expect(of(total)).toBeCloseTo(late, 6);
      expect(causes.reduce((sum, group) => sum + of(group), 0)).toBeCloseTo(late, 6);
    }
    expect(drawn(lateAccounting, study).note).toContain('Other causes: withdrawal, rework and work left open.');
  });

  test('stay on a page: with more regimes fewer causes have bars of their own', () => {
    for (const regimes of [1, 3, 6])
      expect(groupsOf(drawn(lateAccounting, studyOf({ regimes })).spec).flat().length).toBeLessThanOrEqual(30);
  });
});

/** What lifting limits brings, by regime and pool: mean, and half of its interval. */
const lifted = (gains: Record<string, Record<string, [number, number]>>): Study => {
  const study = studyOf();
  study.causal = Object.entries(gains).flatMap(([regime, pools]) => {
    const most = Math.max(...Object.values(pools).map(([mean]) => mean));
    return Object.entries(pools).map(([pool, [mean, half]]) => {
      const components = { mean, lower: mean - half, upper: mean + half, n: 3 };
      return { regime, level: TOP, pool, components, mw: components, binds: mean === most && mean > half };
    });
  });
  return study;
};
const causeTitle = (gains: Parameters<typeof lifted>[0]): string => drawn(lateCausal, lifted(gains)).title;

describe('the message of the causes', () => {
  test('is how many more are on time without the limit that binds everywhere', () => {
    expect(causeTitle({ 'bmcs-only': { examiners: [290_000, 900] }, cp392: { examiners: [80_000, 900] } })).toBe(
      'With no limit on examiners, 80,000 to 290,000 more are on time',
    );
    expect(causeTitle({ cp392: { 'central-platform': [1_000, 9] } })).toBe(
      'With no limit on the central platform, 1,000 more are on time',
    );
  });

  test('says under how many regimes a limit binds, where under some none does', () => {
    const gains = { 'bmcs-only': { examiners: [290_000, 900] }, cp392: { examiners: [10, 900] } } as const;
    expect(causeTitle(structuredClone(gains) as never)).toBe('The limit of the examiners binds under 1 of 2 regimes');
  });

  test('says so where different limits bind, and where none does', () => {
    expect(causeTitle({ 'bmcs-only': { examiners: [9, 1] }, cp392: { agent: [9, 1] } })).toBe(
      'Which limit binds differs from regime to regime',
    );
    expect(causeTitle({ cp392: { examiners: [5, 9], agent: [1, 9] } })).toBe('No limit clearly binds alone');
  });

  test('claims nothing of one replication, which has no interval', () => {
    expect(causeTitle({ cp392: { examiners: [200_000, Number.NaN], agent: [0, Number.NaN] } })).toBe(
      'One replication cannot say which limit binds',
    );
  });
});

describe('the bars of the causes', () => {
  test('leave out pools that keep too few to see, and name them', () => {
    const study = lifted({ cp392: { examiners: [9_000, 100], laboratory: [0, 0], 'site-visits': [-20, 0] } });
    const { spec, note } = drawn(lateCausal, study);
    expect(groupsOf(spec)).toHaveLength(1);
    expect(note).toContain('Limits that keep too few to draw: laboratory and site visits.');
  });

  test('mark in words what binds, what chance could do, and what does harm', () => {
    const study = lifted({ cp392: { examiners: [9_000, 100], 'data-team': [70, 90], agent: [-500, 20] } });
    const labels = groupsOf(drawn(lateCausal, study).spec).map(([bar]) => bar.label);
    expect(labels).toEqual([
      'CoP 11 as well as bespoke: 9,000 more; this binds',
      'CoP 11 as well as bespoke: 70 more, no clear difference',
      'CoP 11 as well as bespoke: 500 fewer',
    ]);
  });

  test('are of the largest level that was tried', () => {
    const study = studyOf();
    study.causal.push(...study.causal.map((row) => ({ ...row, level: 73_109 })));
    expect(new Set(drawn(lateCausal, study).rows.map((row) => row.components))).toEqual(new Set([TOP]));
  });
});
