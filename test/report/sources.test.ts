// The law of numbers: each carries the cell it came from, is that cell's value rounded, and there are no others.
import { beforeAll, describe, expect, test } from 'vitest';
import { economicsOf } from '../../src/experiment/economics.ts';
import type { Study } from '../../src/experiment/study.ts';
import { reportOf } from '../../src/report/report.ts';
import { picturesOf } from '../charts/pictures.ts';
import { studyOf } from '../charts/study.ts';
import { handPlan, handPlays, handWorld } from '../economics/hand.ts';
import { cellsAt, type Folder, folderOf, isRoundingOf, quotedIn, strayDigits } from './sources.ts';

let study: Study;
let page: string;
let folder: Folder;
beforeAll(async () => {
  study = studyOf({ regimes: 3, levels: [73_109, 240_000, 418_109], weeks: 20 });
  page = reportOf(study, await picturesOf(study));
  folder = await folderOf(study);
});

test('numbers of money name their cells, as a whole ledger has them', async () => {
  const world = handWorld();
  const economics = economicsOf({ plays: handPlays(world), world, plan: handPlan });
  const regimes = ['tested', 'listed'].map((id) => ({ id, title: `Rule ${id}`, summary: '' }));
  const ledger = { ...studyOf({ regimes: 1, levels: [3], weeks: 2, beside: false }), regimes, references: ['tested'] };
  const counted = { ...ledger, economics: economics as NonNullable<typeof economics> };
  const quoted = quotedIn(reportOf(counted, []));
  const files = await folderOf(counted);
  expect(quoted.filter(({ source }) => source.startsWith('scm.csv')).length).toBeGreaterThan(5);
  expect(quoted.filter(({ source }) => source.startsWith('npsv.csv')).length).toBeGreaterThan(5);
  const wrong = quoted.filter(({ source, value, text }) => {
    const cells = cellsAt(files, source);
    return cells.length !== 1 || (value !== '' && (cells[0] !== value || !isRoundingOf(text, Number(value))));
  });
  expect(wrong).toEqual([]);
});

describe('every number of the report', () => {
  test('names one cell of the output folder, and has its value', () => {
    const quoted = quotedIn(page);
    expect(quoted.length).toBeGreaterThan(500);
    const wrong = quoted.filter(({ source, value, text }) => {
      const cells = cellsAt(folder, source);
      return (
        cells.length !== 1 ||
        (value === '' ? cells[0] !== text && !/^refused|;column=refused/.test(source) : cells[0] !== value)
      );
    });
    expect(
      [
        ...new Set(
          wrong.map(({ source, value }) => `${cellsAt(folder, source).join(' | ')} not ${value} at ${source}`),
        ),
      ].slice(0, 20),
    ).toEqual([]);
  });

  test('is printed as that value rounded', () => {
    const wrong = quotedIn(page).filter(({ value, text }) => value !== '' && !isRoundingOf(text, Number(value)));
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  test('is there with its source: no other digits are left', () => {
    expect([...new Set(strayDigits(page, study))].slice(0, 30)).toEqual([]);
  });
});
