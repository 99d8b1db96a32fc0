// Laws of change: another value of one assumption, and titles, sentences, verdicts and tables all tell the other story.
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawingsOf } from '../../src/charts/catalogue.ts';
import { playersHere } from '../../src/experiment/here.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type { Study } from '../../src/experiment/study.ts';
import { openGame } from '../../src/model/game.ts';
import { reportOf } from '../../src/report/report.ts';
import { csvOf, tablesOf } from '../../src/report/tables.ts';
import { filesOf, runStudy } from '../../src/run.ts';
import { memoryLibrary } from '../../src/scenario/library.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import { picturesOf } from '../charts/pictures.ts';
import { FILES } from '../cli/tiny.ts';
import { readCsv } from './read-csv.ts';
import { cellsAt, type Folder, folderOf, isRoundingOf, quotedIn, strayDigits } from './sources.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const CLAIMS = `id: paper
title: A paper on tests
source: the test
about: failing
against: plain
claims:
  bottleneck:
    says: Without the change, tests become a bottleneck.
    where: Page one
    test: { measure: on-time-share, of: against, below: 0.95 }
  more-tests:
    says: The change means more tests.
    where: Page two
    test: { measure: tests, of: difference, above: 0 }
`;
const STUDY = FILES['tiny.yaml']
  .replace('portfolio: few', 'portfolio: few\ncomponents: [400, 2000]\nclaims: paper')
  .replace('exactly: 4', 'exactly: 3');
const files = { ...FILES, 'tiny.yaml': STUDY, 'claims/paper.yaml': CLAIMS };

interface Told {
  study: Study;
  page: string;
  folder: Folder;
  titles: Map<string, string>;
}

const toldOf = async (heads: string): Promise<Told> => {
  const world = loadWorld(memoryLibrary(files), 'tiny.yaml', { set: { heads } });
  const game = openGame(world);
  const study = await runStudy(world, game, playersHere(game), { clock: () => 0, hash, version: '0.1.0' });
  const folder = await folderOf(study);
  // Of the real manifest, not of what a test makes up.
  for (const { path, text } of filesOf(study, world, hash)) folder.set(path, text);
  const titles = new Map(drawingsOf(study).map(({ id, title }) => [id, title]));
  return { study, page: reportOf(study, await picturesOf(study)), folder, titles };
};

let few: Told;
let many: Told;
beforeAll(async () => {
  [few, many] = [await toldOf('1'), await toldOf('30')];
}, 60_000);

const answerIn = ({ page }: Told): string =>
  page.slice(page.indexOf('<ol class="answer">'), page.indexOf('</ol>')).replace(/<[^>]+>/g, '');
const shareOf = ({ study }: Told): number =>
  study.summaries.find(
    (s) => s.measure === 'on-time-share' && s.regime === 'plain' && s.components === 2000 && s.minus === '',
  )?.mean ?? Number.NaN;

describe('one examiner and thirty', () => {
  test('make another share on time, and so another answer, each with its own number', () => {
    expect(shareOf(few)).toBeLessThan(0.9);
    expect(shareOf(many)).toBe(1);
    expect(answerIn(few)).toMatch(/under plain, [^;]* miss the cut-off/i);
    expect(answerIn(many)).toMatch(/under plain, 100% of the components due are on time, and/i);
  });

  test('make another title of the chart of shares on time, and another description', () => {
    expect(few.titles.get('on-time')).not.toBe(many.titles.get('on-time'));
  });

  test('turn the verdict on a bottleneck, in the report and in its table', () => {
    const verdict = ({ folder }: Told): string => {
      const [, first] = readCsv(folder.get('claims.csv') ?? '');
      return first[4];
    };
    expect([verdict(few), verdict(many)]).toEqual(['depends', 'refuted']);
    expect(few.page).toContain('<strong>Depends on components notified</strong>');
    expect(few.page).not.toContain('<strong>Refuted</strong>');
    expect(many.page).toContain('<strong>Refuted</strong>');
  });

  test('turn how much is carried, in the sentence and in limits.csv', () => {
    const kinds = ({ folder }: Told): string[] =>
      readCsv(folder.get('limits.csv') ?? '')
        .slice(1)
        .map((row) => row[5]);
    expect(kinds(few)).not.toEqual(kinds(many));
    expect(many.page).toContain('carries every level tried');
    expect(few.page).not.toContain('carries every level tried');
  });

  test('stand in the list of assumptions, marked as changed, and in the caveats', () => {
    for (const [told, heads] of [
      [few, '1'],
      [many, '30'],
    ] as const) {
      const row = /<tr><th scope="row">Examiners <code>heads<\/code>.*?<\/tr>/s.exec(told.page)?.[0] ?? '';
      expect(row).toContain('changed in this run');
      expect(row).toContain(`>${heads}</data>`);
      expect(told.study.caveats.map(wordsOf).join(' ')).toContain(`We take ${heads} heads`);
    }
  });

  test('leave what they do not touch as it is', () => {
    const components = ({ study }: Told): string =>
      csvOf(tablesOf(study).find(({ file }) => file === 'assumptions.csv')!).split('\n')[1];
    expect(components(few)).toBe(components(many));
  });
});

describe.each([
  ['few', () => few],
  ['many', () => many],
])('in the report of %s examiners', (_, told) => {
  test('every number has its cell of the folder that a run writes, and none is without', () => {
    const { page, folder, study } = told();
    const quoted = quotedIn(page);
    const wrong = quoted.filter(({ source, value, text }) => {
      const cells = cellsAt(folder, source);
      return cells.length !== 1 || (value !== '' && (cells[0] !== value || !isRoundingOf(text, Number(value))));
    });
    expect(quoted.length).toBeGreaterThan(100);
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(strayDigits(page, study)).toEqual([]);
  });
});
