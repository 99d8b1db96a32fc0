// Laws of the pages on limits and stress: every number has its cell, the answer comes first and follows rules, what was not asked is not shown.
import { beforeAll, describe, expect, test } from 'vitest';
import { certaintyDrawingsOf } from '../../src/charts/certainty.ts';
import type { Picture } from '../../src/charts/chart.ts';
import { svgOf } from '../../src/charts/svg.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type { CertaintyStudy, LimitsStudy, StressStudy } from '../../src/experiment/study-certainty.ts';
import { limitsPage, stressPage } from '../../src/report/page-certainty.ts';
import { reportOf } from '../../src/report/report.ts';
import { mostSentence } from '../../src/report/sentence-stress.ts';
import { csvOf } from '../../src/report/table-csv.ts';
import { limitsTablesOf, stressTablesOf, tablesOf } from '../../src/report/tables.ts';
import { exampleLimits, exampleStress } from '../certainty/example.ts';
import { picturesOf } from '../charts/pictures.ts';
import { studyOf } from '../charts/study.ts';
import { readCsv } from './read-csv.ts';
import {
  cellsAt,
  certaintyNames,
  type Folder,
  folderOf,
  folderWith,
  isRoundingOf,
  quotedIn,
  strayBeside,
} from './sources.ts';
import { withCertainty } from './with-certainty.ts';

const drawn = (certainty: CertaintyStudy): Promise<Picture[]> =>
  Promise.all(certaintyDrawingsOf(certainty).map(async (drawing) => ({ drawing, svg: await svgOf(drawing) })));
const textOf = (markup: string): string =>
  markup
    .replace(/^.*<body>/s, '')
    .replace(/<svg.*?<\/svg>/gs, ' ')
    .replace(/<\/?(?:data|span|b|strong|code|a)(?: [^>]*)?>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const titlesOf = (page: string): string[] => [...page.matchAll(/<h2 id="[^"]+">([^<]*)<\/h2>/g)].map(([, t]) => t);
const sectionOf = (page: string, id: string): string => {
  const from = page.indexOf(`<section aria-labelledby="${id}">`);
  return page.slice(from, page.indexOf('</section>', from));
};

interface Shown {
  page: string;
  folder: Folder;
  names: string[];
}
let shown: Record<'limits' | 'stress', Shown>;
let report: Shown;
const study = () => studyOf({ regimes: 3, levels: [73_109, 418_109], weeks: 20 });

beforeAll(async () => {
  const [ofLimits, ofStress] = await Promise.all([drawn({ limits: exampleLimits }), drawn({ stress: exampleStress })]);
  const names = (head: LimitsStudy | StressStudy, pictures: Picture[]) =>
    certaintyNames(
      head,
      pictures.map(({ drawing }) => drawing),
    );
  shown = {
    limits: {
      page: limitsPage(exampleLimits, ofLimits),
      folder: folderWith(limitsTablesOf(exampleLimits), ofLimits),
      names: names(exampleLimits, ofLimits),
    },
    stress: {
      page: stressPage(exampleStress, ofStress),
      folder: folderWith(stressTablesOf(exampleStress), ofStress),
      names: names(exampleStress, ofStress),
    },
  };
  const whole = withCertainty(study(), { limits: exampleLimits, stress: exampleStress });
  const pictures = [
    ...(await picturesOf(whole)).filter(
      ({ drawing }) => ![...ofLimits, ...ofStress].some((one) => one.drawing.id === drawing.id),
    ),
    ...ofLimits,
    ...ofStress,
  ];
  const folder = folderWith(tablesOf(whole), pictures);
  folder.set('manifest.json', (await folderOf(whole)).get('manifest.json') ?? '');
  report = { page: reportOf(whole, pictures), folder, names: [] };
});

/** Numbers whose cell is not there, or is another, or is printed as what it is not. */
const wrongIn = ({ page, folder }: Shown): string[] =>
  quotedIn(page)
    .filter(({ source, value, text }) => {
      const cells = cellsAt(folder, source);
      if (cells.length !== 1) return true;
      if (value === '') return cells[0] !== text && !/^refused|;column=refused/.test(source);
      return cells[0] !== value || !isRoundingOf(text, Number(value));
    })
    .map(({ source, value, text }) => `${text} (${value}) at ${source}: ${cellsAt(folder, source).join(' | ')}`);

describe.each(['limits', 'stress'] as const)('the page of %s', (part) => {
  test('has every number from one cell of its own folder, as that cell rounded', () => {
    expect(quotedIn(shown[part].page).length).toBeGreaterThan(100);
    expect(wrongIn(shown[part]).slice(0, 20)).toEqual([]);
  });

  test('leaves no other digits', () => {
    expect([...new Set(strayBeside(shown[part].page, shown[part].names))].slice(0, 20)).toEqual([]);
  });

  test('prints nothing that is no number, and no sentence that is cut', () => {
    const text = textOf(shown[part].page);
    expect(/NaN|undefined|Infinity|null|\[object/.exec(text)?.[0]).toBeUndefined();
    expect(/ ,| \.(?!\d)|\.\.|, ,/.exec(text)?.[0]).toBeUndefined();
  });

  test('answers in two to four sentences before anything else, and shows each chart once', () => {
    const { page } = shown[part];
    expect(titlesOf(page).slice(0, 2)).toEqual(['Read this first', 'The answer']);
    const sentences = [...sectionOf(page, 'answer').matchAll(/<li>/g)];
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(4);
    const charts = [...page.matchAll(/<figure data-source="charts\/([a-z0-9-]+)\.csv">/g)].map(([, id]) => id);
    const certainty = part === 'limits' ? { limits: exampleLimits } : { stress: exampleStress };
    expect([...charts].sort()).toEqual(
      certaintyDrawingsOf(certainty)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('describes every column of its folder in the dictionary, each with a meaning', () => {
    const tables = part === 'limits' ? limitsTablesOf(exampleLimits) : stressTablesOf(exampleStress);
    const dictionary = tables[tables.length - 1];
    expect(dictionary.file).toBe('dictionary.csv');
    const described = dictionary.cells.map(([file, name]) => `${file} ${name}`);
    for (const { file, columns } of tables) {
      for (const { name, meaning } of columns) {
        expect(described).toContain(`${file} ${name}`);
        expect(meaning).toMatch(/^[A-Za-z].*[.:]$/);
      }
      expect(new Set(columns.map(({ name }) => name)).size, file).toBe(columns.length);
    }
    for (const table of tables) expect(() => readCsv(csvOf(table))).not.toThrow();
  });
});

describe('a report of a study with limits and stress', () => {
  test('has every number from one cell of the folder, those of the study among them', () => {
    expect(wrongIn(report).slice(0, 20)).toEqual([]);
  });

  test('begins its certainty with where the conclusion turns, then the map, then the indices', () => {
    const text = textOf(sectionOf(report.page, 'certainty'));
    const places = [
      ...['At which value does the conclusion turn?', 'Where a conclusion turns: values'],
      ...['Of the 50 points of the map', 'Which unknown matters most, all taken together?', 'What is the worst case?'],
      ...['Where does it fail?', 'What to find out first?', 'Were the replications enough?'],
    ].map((part) => text.indexOf(part));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('names no command for what it holds, and one for each thing that it does not', () => {
    expect(report.page).not.toContain('npx pinchpoint limits');
    const without = textOf(reportOf(study(), []));
    for (const command of ['limits', 'stress'])
      expect(without).toContain(`npx pinchpoint ${command} scenarios/headline.yaml`);
    expect(without).not.toContain('Importance');
  });

  test('carries the condition on which the conclusion hangs in its answer', () => {
    expect(textOf(sectionOf(report.page, 'answer')).replace(/\s+/g, ' ')).toMatch(
      /With 418,109 components CoP 11 as well as bespoke has more on time than Bespoke metering only as long as in window share stays below 91\.8% \(90\.0% to 93\.7%\), all else at its central value: that is 93% of the way through its plausible range, 50% to 95%, and 75% is taken\./,
    );
  });
});

test('the most important assumptions come first among those known equally well, each with what was found', () => {
  const rows = [...sectionOf(shown.stress.page, 'assumptions').matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    textOf(row),
  );
  expect(rows[0]).toContain('Importance');
  expect(rows[1]).toMatch(/cop11-uptake .*Total index 0\.564 \(0\.529 to 0\.599\)/);
  expect(rows[2]).toMatch(/examiner-heads-2024 .*Total index 0\.432/);
  const csv = stressTablesOf(exampleStress).find(({ file }) => file === 'assumptions.csv');
  const at = csv?.columns.findIndex(({ name }) => name === 'importance') ?? -1;
  expect(csv?.cells[0][at]).toBe('total index 0.564 (0.529 to 0.599); swing 45.00 percentage points');
});

test('texts of a scenario stay texts on its pages', () => {
  const evil = '<img src=x onerror=alert(1)>';
  const [box, ...boxes] = exampleStress.boxes;
  const [worst, ...others] = exampleStress.worst;
  const refused = [{ reason: evil, draws: 1 }];
  const pages = [
    limitsPage({ ...exampleLimits, title: evil, regimes: [{ id: 'cp392', title: evil }] }, []),
    stressPage(
      {
        ...{ ...exampleStress, title: evil, draws: { ...exampleStress.draws, refused } },
        ...{ boxes: [{ ...box, event: evil }, ...boxes], worst: [{ ...worst, file: `${evil}'; rm -rf ~` }, ...others] },
        decisions: exampleStress.decisions.map((row) => ({ ...row, title: evil })),
      },
      [],
    ),
  ];
  for (const page of pages) expect(page.slice(page.indexOf('<body>'))).not.toContain('<img');
  expect(pages[1]).toContain(
    'npx pinchpoint run &#39;output/headline-stress/&lt;img src=x onerror=alert(1)&gt;&#39;\\&#39;&#39;; rm -rf ~&#39;',
  );
});

test('a study without them has the tables that it had', () => {
  const files = tablesOf(study()).map(({ file }) => file);
  expect(files).not.toContain('conclusion.csv');
  const assumptions = tablesOf(study()).find(({ file }) => file === 'assumptions.csv');
  expect(assumptions?.columns.map(({ name }) => name)).not.toContain('importance');
});

test('without indices the widest swing is what matters most, and without either nothing is said', () => {
  expect(wordsOf(mostSentence({ ...exampleStress, sobol: [] }))).toMatch(
    /^Moved alone from end to end of its range, CoP 11 uptake moves the difference in share on time furthest: from /,
  );
  expect(mostSentence({ ...exampleStress, sobol: [], tornado: [] })).toEqual([]);
});
