// Laws of the decade: what its message says, which paths and years it draws, and what it does where numbers are missing.
import { describe, expect, test } from 'vitest';
import { decade } from '../../src/charts/decade.ts';
import { lint } from '../../src/charts/lint.ts';
import { svgOf } from '../../src/charts/svg.ts';
import type { Study } from '../../src/experiment/study.ts';
import { drawn } from './pictures.ts';
import { studyOf } from './study.ts';
import { addYears } from './years.ts';

/** A study whose shares on time are as given, by path and regime, in all years. */
const shares = (study: Study, of: (path: string, regime: number) => number): Study => {
  for (const row of study.chain!.rows) {
    const mean = of(
      row.path,
      study.regimes.findIndex(({ id }) => id === row.regime),
    );
    if (row.measure === 'on-time-share' && row.minus === '')
      row.value = { ...row.value, mean, lower: mean - 0.001, upper: mean + 0.001 };
  }
  return study;
};
const onePath = (study: Study): Study => {
  study.chain!.paths.pop();
  study.chain!.rows = study.chain!.rows.filter(({ path }) => path === 's2');
  return study;
};
const titleOf = (study: Study): string => drawn(decade, study).title;
/** All texts of a picture. */
const textsOf = (svg: string): string => [...svg.matchAll(/<text[^>]*>(?:<tspan[^>]*>)?([^<]*)/g)].join('\n');

describe('the message', () => {
  test('gives the range over regimes and paths in the last year', () => {
    const study = shares(studyOf(), (path, regime) => (path === 's2' ? 0.98 : 0.3 + regime / 10));
    expect(titleOf(study)).toBe('In 2034/35, between 30% and 98% are on time');
    const one = shares(studyOf({ regimes: 1 }), (path) => (path === 's2' ? 0.5 : 0.25));
    expect(titleOf(one)).toBe('In 2034/35, between 25% and 50% are on time, by path');
    expect(titleOf(shares(onePath(studyOf()), (_, regime) => 0.5 + regime / 10))).toBe(
      'In 2034/35, between 50% and 70% are on time, by regime',
    );
  });

  test('says so where all are alike, and of a single line gives its share', () => {
    const alike = () => 0.5;
    expect(titleOf(shares(studyOf(), alike))).toBe('In 2034/35, 50% are on time, whatever the regime or path');
    expect(titleOf(shares(onePath(studyOf()), alike))).toBe('In 2034/35, 50% are on time, whatever the regime');
    expect(titleOf(shares(studyOf({ regimes: 1 }), alike))).toBe('In 2034/35, 50% are on time, whatever the path');
    expect(titleOf(shares(onePath(studyOf({ regimes: 1 })), alike))).toBe('In 2034/35, 50% are on time');
  });

  test('claims no difference where every paired interval of the last year holds zero', () => {
    const study = shares(onePath(studyOf()), (_, regime) => 0.5 + regime / 10);
    for (const row of study.chain!.rows)
      if (row.minus !== '' && row.year === 2034) row.value = { ...row.value, lower: -1, upper: 1 };
    expect(titleOf(study)).toBe('In 2034/35, the regimes show no clear difference');
  });
});

test('the data hold every year of every line, with the components in force', () => {
  const { rows } = drawn(decade, studyOf({ regimes: 2 }));
  expect(rows).toHaveLength(2 * 2 * 11);
  expect(rows[0]).toMatchObject({ path: 's2', year: '2024/25', regime: 'bmcs-only', components: 73_109, n: 20 });
  expect(new Set(rows.map(({ path, regime }) => `${path} ${regime}`)).size).toBe(4);
});

test('a year in which nothing is due has no point', () => {
  const study = studyOf();
  for (const row of study.chain!.rows)
    if (row.year === 2024 && row.measure === 'on-time-share')
      row.value = { mean: Number.NaN, lower: Number.NaN, upper: Number.NaN, n: 0 };
  expect(drawn(decade, study).rows.some(({ year }) => year === '2024/25')).toBe(false);
  for (const row of study.chain!.rows) row.value = { ...row.value, n: 0 };
  expect(decade.draw(study)).toBeUndefined();
  expect(decade.draw(studyOf({ beside: false }))).toBeUndefined();
});

test('of more paths than there is room for the first ones and the last are drawn, and the note says so', () => {
  const study = studyOf({ regimes: 2 });
  const chain = study.chain!;
  const [path] = chain.paths;
  const more = ['a', 'b', 'c', 'd'];
  chain.paths.push(...more.map((id) => ({ ...path, id, title: `Path ${id}` })));
  chain.rows.push(
    ...more.flatMap((id) => chain.rows.filter((row) => row.path === 's2').map((row) => ({ ...row, path: id }))),
  );
  const { rows, note } = drawn(decade, study);
  expect([...new Set(rows.map((row) => row.path))]).toEqual(['s2', 's6', 'a', 'd']);
  expect(note).toBe('4 of 6 growth paths are drawn; the tables hold them all.');
});

test('one replication has lines and no fan; of two the fan is the range of the two', async () => {
  const study = studyOf();
  for (const row of study.chain!.rows) row.value = { mean: row.value.mean, lower: Number.NaN, upper: Number.NaN, n: 1 };
  const one = drawn(decade, study);
  expect(one.subtitle).toContain('No interval is known: one replication was played.');
  expect(lint(one, await svgOf(one))).toEqual([]);
  const two = drawn(decade, studyOf({ replications: 2 }));
  expect(two.rows[0].kind).toBe('range of two replications');
});

test('a single year, and three, are drawn whole', async () => {
  for (const count of [1, 3]) {
    const study = studyOf();
    addYears(study, (regime) => [1, 0.28, 0.25][regime], count);
    const drawing = drawn(decade, study);
    const svg = await svgOf(drawing);
    expect(lint(drawing, svg)).toEqual([]);
    expect(textsOf(svg)).toContain(count === 1 ? '2024/25' : '2026/27');
  }
});

test('markup in the title of a path is text', async () => {
  const study = studyOf();
  study.chain!.paths[0].title = '<b>&Slow';
  const svg = await svgOf(drawn(decade, study));
  expect(svg).not.toContain('<b>');
});
