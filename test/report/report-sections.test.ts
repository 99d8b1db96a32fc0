// Laws of the sections on what was played beside the ladder: each is there where there is something to say, and says it with its interval.
import { beforeAll, describe, expect, test } from 'vitest';
import { BOTH_RIGHT } from '../../src/charts/late-words.ts';
import type { Study } from '../../src/experiment/study.ts';
import { reportOf } from '../../src/report/report.ts';
import { picturesOf } from '../charts/pictures.ts';
import { studyOf } from '../charts/study.ts';

const SMALL = { regimes: 2, levels: [73_109, 418_109], weeks: 20 };
const textOf = (markup: string): string =>
  markup
    .replace(/<svg.*?<\/svg>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const titlesOf = (page: string): string[] => [...page.matchAll(/<h2 id="[^"]+">([^<]*)<\/h2>/g)].map(([, t]) => t);
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
  study = studyOf(SMALL);
  page = reportOf(study, await picturesOf(study));
});

describe('the sections', () => {
  test('come in the order of the questions', () => {
    expect(titlesOf(page).slice(0, 7)).toEqual([
      'Read this first',
      'What was found',
      'The map',
      'Why late, twice',
      'Sketch beside simulation',
      'What the year 2024/25 looks like',
      'Work and waiting',
    ]);
    const inner = [...page.matchAll(/<li><a href="#([^"]+)">/g)].map(([, id]) => id);
    expect(inner).toEqual([...page.matchAll(/<section aria-labelledby="([^"]+)">/g)].map(([, id]) => id));
  });

  test('are left out, and out of the contents, where a study has nothing for them', async () => {
    const ladder = studyOf({ ...SMALL, beside: false });
    const titles = titlesOf(reportOf(ladder, await picturesOf(ladder)));
    expect(titles.slice(1, 4)).toEqual(['What was found', 'Work and waiting', 'Results by growth level']);
    expect(sectionsWithout((s) => Object.assign(s, { sketch: [], backcasts: [] })).join()).not.toMatch(/Sketch|year/);
  });

  test('show each chart once, and those without a section of their own under work and waiting', () => {
    const shown = (id: string): string[] =>
      [...sectionOf(page, id).matchAll(/<svg [^>]*aria-labelledby="([a-z-]+)-title /g)].map(([, chart]) => chart);
    expect(shown('answer')).toEqual(['on-time']);
    expect(shown('map')).toEqual(['map', 'effort']);
    expect(shown('late')).toEqual(['late-accounting', 'late-causal']);
    expect(shown('charts')).toEqual(['waiting', 'workload', 'windows']);
  });
});

describe('why late, twice,', () => {
  test('says what each account means, and why both are right, before the pictures', () => {
    const text = textOf(sectionOf(page, 'late'));
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
    const rows = rowsOf(sectionOf(page, 'year'));
    expect(rows[0]).toContain('Utilisation in 2024/25 (0.6 to 1.05) Test minutes (to 4)');
    expect(rows[1]).toMatch(
      /^all at central values 91\.0 n = 2, no useful interval 84\.0 n = 2, no useful interval 0\.84 1\.344 agrees$/,
    );
    expect(rows.find((row) => row.startsWith('utilisation in 2024/25 1 '))).toContain(
      'on time in the backcast below 0.9',
    );
  });

  test('counts the points of each grid that it contradicts', () => {
    const rows = rowsOf(sectionOf(page, 'year'));
    expect(rows).toContain('CoP 11 uptake, against how busy examiners were on time in the backcast below 0.9 5 15');
  });

  test('counts how many would be refused at the ends of the range of what is asked of it', () => {
    const rows = rowsOf(sectionOf(page, 'year'));
    expect(rows).toContain('Points of nothing asked at least 90% at least 100% Of');
    expect(rows).toContain('CoP 11 uptake, against how busy examiners were 0 5 15 15');
  });

  test('has no name where nothing says which it is', () => {
    const titles = sectionsWithout((s) => {
      for (const b of s.backcasts) b.within = [];
    });
    expect(titles).toContain('What the year that is known looks like');
  });

  test('lists no more points than a page holds, and says where the others are', () => {
    const many = studyOf(SMALL);
    many.backcasts = Array.from({ length: 61 }, () => many.backcasts[0]);
    const section = sectionOf(reportOf(many, []), 'year');
    expect(rowsOf(section).filter((row) => row.startsWith('all at'))).toHaveLength(30);
    expect(textOf(section)).toContain('31 more points stand in the file backcast.csv.');
  });

  test('says what was solved for, with its interval', () => {
    const solved = studyOf(SMALL);
    solved.solved = {
      assumption: 'test-minutes',
      ...{ value: 1.234, lower: 1.2, upper: 1.27, measure: 'tests-to-cut-off', equals: 73_109, n: 4 },
    };
    expect(textOf(sectionOf(reportOf(solved, []), 'year'))).toContain(
      'Not given but found: minutes per test is 1.234 (1.200 to 1.270), the value at which tests to the cut-off is 73,109 (n = 4).',
    );
  });
});

test('the method says how many plays each part took', () => {
  expect(textOf(sectionOf(page, 'method'))).toContain('ladder 80; beside/map 60');
});
