// The ranking on the terminal: what an analyst sees of it first.
import { expect, test } from 'vitest';
import { NO_CHANCE } from '../../src/experiment/precision.ts';
import { rankingText } from '../../src/report/tables.ts';
import { studyOf } from '../charts/study.ts';

test('regimes stand best first with their bounds, and what each lets through beside', () => {
  expect(rankingText(studyOf())).toMatchInlineSnapshot(`
    "Regimes ranked by share on time with 418,109 components (more is better)
    place  regime              %  behind the best of the others  wrongly accepted
      * 1  cp392-hes  86.6 ± 2.0                    -5.8 to 0.2      10,450 ± 140
        2  cp392      83.8 ± 2.0                    -0.2 to 5.8      10,200 ± 130
        3  bmcs-only  13.4 ± 2.0                   70.3 to 76.3        4,181 ± 54
    * may be the best: with probability 95% at least the best is among these, and the bounds hold. cp392-hes is chosen: none is better by more than 1 percentage point.
    "
  `);
});

test('where none is chosen it says how many may be the best, and what would settle it', () => {
  const study = studyOf();
  study.ranking = { ...study.ranking!, chosen: false, settles: 1234 };
  expect(rankingText(study)).toContain(
    '1 of 3 may be the best after 20 replications; about 1,234 replications would settle it',
  );
  study.ranking = { ...study.ranking, n: 1, settles: Number.NaN };
  expect(rankingText(study)).toMatch(/1 of 3 may be the best after 1 replication\.\n$/);
});

test('without chance it says so, and shows no bounds', () => {
  const text = rankingText(studyOf({ replications: 1 }));
  expect(studyOf({ replications: 1 }).stopped).toBe(NO_CHANCE);
  expect(text).toContain('No chance plays a part.');
  expect(text).not.toContain(' to ');
});

test('it is empty where nothing is ranked', () => {
  const study = studyOf();
  delete study.ranking;
  expect(rankingText(study)).toBe('');
});
