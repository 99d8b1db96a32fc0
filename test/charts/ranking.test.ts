// Laws of the chart of alternatives: best first, who may be the best by shape as well as colour, and what the message may claim.
import { describe, expect, test } from 'vitest';
import { ranking } from '../../src/charts/ranking.ts';
import type { Ranking, Study } from '../../src/experiment/study.ts';
import { drawn } from './pictures.ts';
import { studyOf } from './study.ts';

const ranked = (change: Partial<Ranking>, maybe?: readonly boolean[]): Study => {
  const study = studyOf();
  const rows = study.ranking!.rows.map((row, i) => ({ ...row, maybeBest: maybe?.[i] ?? row.maybeBest }));
  study.ranking = { ...study.ranking!, rows, ...change };
  return study;
};

describe('the message', () => {
  test('names the one that is chosen', () => {
    expect(drawn(ranking, ranked({})).title).toBe('CoP 11 and Head End System ranks first by share on time');
  });

  test('counts those that may be the best where none is chosen', () => {
    expect(drawn(ranking, ranked({ chosen: false }, [true, true, false])).title).toBe(
      '2 of 3 regimes may be the best by share on time',
    );
  });

  test('counts those that are best as far as it matters', () => {
    const study = ranked({}, [true, true, false]);
    for (const row of study.ranking!.rows.slice(0, 2)) Object.assign(row.behind, { lower: -0.004, upper: 0.004 });
    expect(drawn(ranking, study).title).toBe('2 of 3 regimes are best within 1 point');
  });

  test('says of regimes that do not differ that they do not', () => {
    const study = ranked({});
    study.ranking!.rows[1].place = 1;
    expect(drawn(ranking, study).title).toBe('2 regimes that do not differ are best by share on time');
  });

  test('claims nothing of one or two replications', () => {
    expect(drawn(ranking, ranked({ chosen: false, n: 1 })).title).toBe('One replication cannot rank the regimes');
    expect(drawn(ranking, ranked({ chosen: false, n: 2 })).title).toBe('Two replications cannot rank the regimes');
  });
});

describe('the marks', () => {
  test('of those that may be the best differ by shape, filling and colour', () => {
    const text = JSON.stringify(drawn(ranking, ranked({}, [true, false, false])).spec);
    expect(text).toMatch(/"colour":"#12436D","fill":"#12436D","marker":"circle"/);
    expect(text).toMatch(/"colour":"#757575","fill":"#FFFFFF","marker":"square"/);
  });

  test('are in the order of the ranking, all regimes of them', () => {
    const study = studyOf({ regimes: 7 });
    expect(drawn(ranking, study).rows.map((row) => row.regime)).toEqual(study.ranking!.rows.map((row) => row.regime));
  });

  test('of what is let through stand beside, in a panel with an axis of its own', () => {
    const { spec, rows } = drawn(ranking, studyOf());
    expect((spec.concat as unknown[]).length).toBe(2);
    expect(rows.every((row) => Number(row.beside) > 0)).toBe(true);
    const without = studyOf();
    without.summaries = without.summaries.filter(({ measure }) => measure !== 'wrong-accepts');
    expect((drawn(ranking, without).spec.concat as unknown[]).length).toBe(1);
  });
});

test('the note says how sure the ranking is, and which difference does not matter', () => {
  const { note } = drawn(ranking, studyOf());
  expect(note).toContain('with probability 95% at least the best is among them');
  expect(note).toContain('indifference zone 1 point');
});

test('the chart is not made where nothing is ranked', () => {
  const study = studyOf();
  delete study.ranking;
  expect(ranking.draw(study)).toBeUndefined();
});
