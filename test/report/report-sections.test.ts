// Laws of the sections on what was played beside the ladder: each is there where there is something to say, and says it with its interval.
import { beforeAll, describe, expect, test } from 'vitest';
import { CHARTS } from '../../src/charts/catalogue.ts';
import { BOTH_RIGHT } from '../../src/charts/late-words.ts';
import type { Study } from '../../src/experiment/study.ts';
import { reportOf } from '../../src/report/report.ts';
import { picturesOf } from '../charts/pictures.ts';
import { studyOf } from '../charts/study.ts';
import { withClaims } from './claims-study.ts';

const SMALL = { regimes: 2, levels: [73_109, 418_109], weeks: 20 };
const textOf = (markup: string): string =>
  markup
    .replace(/<svg.*?<\/svg>/gs, ' ')
    .replace(/<\/?(?:data|span|b|strong)(?: [^>]*)?>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const titlesOf = (page: string): string[] => [...page.matchAll(/<h2 id="[^"]+">([^<]*)<\/h2>/g)].map(([, t]) => t);
const smallTitlesOf = (page: string): string[] => [...page.matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, t]) => t);
const sectionOf = (page: string, id: string): string => {
  const from = page.indexOf(`<section aria-labelledby="${id}">`);
  return page.slice(from, page.indexOf('</section>', from));
};
const rowsOf = (section: string): string[] => [...section.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => textOf(row));
const sectionsWithout = (change: (study: Study) => void): string[] => {
  const study = studyOf(SMALL);
  change(study);
  return titlesOf(reportOf(study, []));
};

let study: Study;
let page: string;
beforeAll(async () => {
  study = withClaims(studyOf(SMALL));
  page = reportOf(study, await picturesOf(study));
});

describe('the sections', () => {
  test('come in the order of the questions', () => {
    const titles = titlesOf(page);
    const questions = ['Q1 Workload', 'Q2 Bottleneck', 'Q3 Cost', 'Q4 Limits', 'Q5 How sure are we', 'Q6 Alternatives'];
    expect(titles.slice(0, 2)).toEqual(['Read this first', 'The answer']);
    expect(titles.filter((title) => title.startsWith('Q'))).toEqual(questions);
    expect(titles.slice(-6)).toEqual([
      'Sketch beside simulation',
      'What the report claims and what the model finds: A report',
      ...['What it rests on', 'What it does not tell', 'What was played', 'How to make this again'],
    ]);
    const inner = [...page.matchAll(/<li><a href="#([^"]+)">/g)].map(([, id]) => id);
    const ids = [...page.matchAll(/<section[^>]* aria-labelledby="([^"]+)">/g)].map(([, id]) => id);
    expect(inner).toEqual(ids.filter((id) => id !== 'caveats' && id !== 'answer'));
  });

  test('each ask first what they answer', () => {
    for (const id of ['workload', 'bottleneck', 'cost', 'limits', 'certainty', 'alternatives'])
      expect(sectionOf(page, id)).toMatch(
        new RegExp(`^<section aria-labelledby="${id}"><h2 id="${id}">[^<]*</h2><p class="asks">`),
      );
  });

  test('are left out, and out of the contents, where a study has nothing for them', () => {
    const titles = sectionsWithout((s) => {
      const summaries = s.summaries.filter(({ components }) => components === 418_109);
      const none = { economics: undefined, ranking: undefined, chain: undefined };
      Object.assign(s, { sketch: [], grids: [], levels: [418_109], summaries, ...none });
    });
    expect(titles.join()).not.toMatch(/Sketch|Q3|Q4|Q6|claims|Year by year/);
    expect(titles.slice(1, 4)).toEqual(['The answer', 'Q1 Workload', 'Q2 Bottleneck']);
  });

  test('show each chart once, under the question that it answers', async () => {
    const shown = (id: string): string[] =>
      [...sectionOf(page, id).matchAll(/<figure data-source="charts\/([a-z0-9-]+)\.csv">/g)].map(([, chart]) => chart);
    const ids = [...page.matchAll(/<section[^>]* aria-labelledby="([^"]+)">/g)].map(([, id]) => id);
    const drawn = (await picturesOf(study)).map(({ drawing }) => drawing.id);
    expect(ids.flatMap(shown).sort()).toEqual([...drawn].sort());
    expect(shown('workload')).toContain('workload');
    expect(shown('limits')).toEqual(['map']);
    expect(shown('bottleneck')).toEqual(
      expect.arrayContaining(['on-time', 'late-accounting', 'late-causal', 'waiting']),
    );
  });

  test('of a register without a ladder of levels, a map, or costs, still answer', () => {
    const register = studyOf({ regimes: 1, levels: [812], weeks: 20, beside: false });
    const titles = titlesOf(reportOf(register, []));
    expect(titles.slice(1, 5)).toEqual(['The answer', 'Q1 Workload', 'Q2 Bottleneck', 'Q5 How sure are we']);
  });

  test('of a chain of years without a ladder tell of the years', () => {
    const value = (mean: number) => ({ mean, lower: mean - 0.01, upper: mean + 0.01, n: 5 });
    const row = (year: number, mean: number) => ({
      ...{ path: 's2', year, regime: 'bmcs-only', minus: '', measure: 'on-time-share', value: value(mean) },
    });
    const chained = studyOf({ regimes: 1, levels: [], weeks: 20, beside: false });
    chained.chain = {
      ...{ paths: [{ id: 's2', title: 'Slow growth', components: [10, 20] }], years: [2027, 2028] },
      ...{ rows: [row(2027, 1), row(2028, 0.6)], carried: [], costs: [], npsv: [] },
    };
    const told = reportOf(chained, []);
    expect(titlesOf(told).slice(1, 4)).toEqual(['The answer', 'Q5 How sure are we', 'Year by year']);
    expect(textOf(sectionOf(told, 'years'))).toContain('falls short first in 2028/29');
    expect(rowsOf(sectionOf(told, 'years'))).toContain('2028/29 60.0 59.0 to 61.0');
    expect(textOf(told)).not.toMatch(/NaN|undefined/);
  });
});

test('every chart says which question it answers', () => {
  expect(CHARTS.filter(({ answers }) => answers === undefined).map(({ id }) => id)).toEqual([]);
});

describe('why late, twice,', () => {
  test('says what each account means, and why both are right, before the pictures', () => {
    const text = textOf(sectionOf(page, 'bottleneck'));
    expect(text.indexOf('By accounting:')).toBeGreaterThan(0);
    expect(text.indexOf('By cause:')).toBeGreaterThan(text.indexOf('By accounting:'));
    expect(text.indexOf(BOTH_RIGHT)).toBeGreaterThan(text.indexOf('By cause:'));
  });
});

describe('the sketch beside the simulation', () => {
  test('gives both shares of every regime at every level, the interval, the gap and the reason', () => {
    const rows = rowsOf(sectionOf(page, 'sketch'));
    for (const s of study.sketch.filter(({ route }) => route === '')) {
      const title = study.regimes.find(({ id }) => id === s.regime)?.title;
      const row = rows.find((r) => r.startsWith(`${title} ${s.level === 73_109 ? '73,109' : '418,109'}`));
      expect(row).toContain(`${(100 * s.sketchShare).toFixed(1)}%`);
      expect(row).toContain(`${(100 * s.simulated.mean).toFixed(1)} `);
      expect(row).toContain(`+${s.gapPoints.toFixed(1)} ${s.why}`);
    }
  });

  test('shows the sum, pool by pool, at the largest level alone', () => {
    const rows = rowsOf(sectionOf(page, 'sketch'));
    expect(rows.filter((row) => /^Bespoke metering only bespoke examiners \d/.test(row))).toHaveLength(1);
    expect(rows.filter((row) => row.includes('CoP 11 agent'))).toHaveLength(1);
  });

  test('has no share above all', () => {
    expect(textOf(sectionOf(page, 'sketch'))).not.toMatch(/to 10[1-9]|to 100\.[1-9]/);
  });
});

describe('the year that is known', () => {
  test('is shown at every point: on time, utilisation from busy minutes, what must stay within its range, and the verdict', () => {
    const rows = rowsOf(sectionOf(page, 'certainty'));
    const head = rows.findIndex((row) => row.includes('Utilisation in 2024/25 (0.6 to 1.05) Test minutes (to 4)'));
    expect(rows[head + 1]).toMatch(
      /^all at central values 91\.0 two plays, no useful interval 84\.0 two plays, no useful interval 0\.84 1\.344 agrees$/,
    );
    expect(rows.find((row) => row.startsWith('utilisation in 2024/25 1 '))).toContain(
      'on time in the backcast below 0.9',
    );
  });

  test('counts the points of each grid that it contradicts', () => {
    const rows = rowsOf(sectionOf(page, 'certainty'));
    expect(rows).toContain('CoP 11 uptake, against how busy examiners were on time in the backcast below 0.9 5 15');
  });

  test('counts how many would agree at the ends of the range of what is asked of it', () => {
    const rows = rowsOf(sectionOf(page, 'certainty'));
    expect(rows).toContain('Points of nothing asked at least 90% at least 100% Of');
    expect(rows).toContain('CoP 11 uptake, against how busy examiners were 15 10 0 15');
  });

  test('has no name where nothing says which it is', () => {
    const unnamed = studyOf(SMALL);
    for (const b of unnamed.backcasts) b.within = [];
    expect(smallTitlesOf(reportOf(unnamed, []))).toContain('What the year that is known looks like');
    expect(smallTitlesOf(page)).toContain('What the year 2024/25 looks like');
  });

  test('lists no more points than a page holds, and says where the others are', () => {
    const many = studyOf(SMALL);
    many.backcasts = Array.from({ length: 61 }, () => many.backcasts[0]);
    const section = sectionOf(reportOf(many, []), 'certainty');
    expect(rowsOf(section).filter((row) => row.startsWith('all at'))).toHaveLength(30);
    expect(textOf(section)).toContain('More points stand in the file backcast.csv.');
  });

  test('says what was solved for, with its interval', () => {
    const solved = studyOf(SMALL);
    solved.solved = {
      assumption: 'test-minutes',
      ...{ value: 1.234, lower: 1.2, upper: 1.27, measure: 'tests-to-cut-off', equals: 73_109, n: 4 },
    };
    expect(textOf(sectionOf(reportOf(solved, []), 'certainty'))).toContain(
      'Not given but found: minutes per test is 1.234 (1.200 to 1.270), the value at which tests to the cut-off is 73,109 (n = 4).',
    );
  });
});

test('the method says how many plays each part took', () => {
  expect(textOf(sectionOf(page, 'method'))).toContain('ladder 80; beside/map 60');
});
