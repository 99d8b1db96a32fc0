// Laws of the report: caveats before numbers, every number with its interval, and all that a reader needs to trust or repeat it.
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawingsOf } from '../../src/charts/catalogue.ts';
import { populationOf } from '../../src/charts/frame.ts';
import { answerOf } from '../../src/experiment/finding.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type { Study } from '../../src/experiment/study.ts';
import { reportOf } from '../../src/report/report.ts';
import { REPORT_STYLE, REPORT_STYLE_HASH } from '../../src/report/style.ts';
import { picturesOf } from '../charts/pictures.ts';
import { studyOf } from '../charts/study.ts';

const pageOf = async (study: Study): Promise<string> => reportOf(study, await picturesOf(study));
/** The page as a reader sees it: the head, pictures and tags left out. */
const readable = (page: string): string =>
  page
    .replace(/^.*<body>/s, '')
    .replace(/<svg.*?<\/svg>/gs, ' ')
    .replace(/<\/?(?:data|span|b|strong)(?: [^>]*)?>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
/** Spaces round numbers are the page's own. */
const close = (said: string): string => said.replaceAll('&#39;', "'").replace(/\s+/g, '');
const sectionOf = (page: string, id: string): string => {
  const from = page.indexOf(`<section aria-labelledby="${id}">`);
  return page.slice(from, page.indexOf('</section>', from));
};

let study: Study;
let page: string;
let text: string;
beforeAll(async () => {
  study = studyOf();
  page = await pageOf(study);
  text = readable(page);
});

describe('the report', () => {
  test('asks the question, then warns, then answers', () => {
    const caveats = study.caveats.map(wordsOf);
    const answers = answerOf(study).map(({ said }) => wordsOf(said));
    const places = [study.question, ...caveats, ...answers, 'Q1 Workload'].map((part) =>
      close(text).indexOf(close(part)),
    );
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('says whom and when it is about before all else', () => {
    expect(text.indexOf(populationOf(study))).toBeGreaterThan(0);
    expect(text.indexOf(populationOf(study))).toBeLessThan(text.indexOf(wordsOf(study.caveats[0])));
  });

  test('has no number of the results above its caveats', () => {
    const above = text
      .slice(0, text.indexOf(wordsOf(study.caveats[0])))
      .replaceAll(study.runId, '')
      .replaceAll(study.version, '');
    const asked = [study.title, study.question, populationOf(study)];
    expect(asked.reduce((left, said) => left.replaceAll(said, ''), above)).not.toMatch(/\d/);
  });

  test('prints the share on time of every regime at every level with its interval, kind and n', () => {
    const bottleneck = readable(`<body>${sectionOf(page, 'bottleneck')}`);
    expect(bottleneck).toContain('95% interval: Monte Carlo, Student t, n = 20 replications.');
    for (const s of study.summaries) {
      if (s.measure !== 'on-time-share' || s.minus !== '') continue;
      const ends = [s.lower, Math.min(1, s.upper)].map((end) => (100 * end).toFixed(2));
      expect(bottleneck).toContain(`${(100 * s.mean).toFixed(2)} ${ends.join(' to ')}`);
    }
  });

  test('says kind and n of every table of results and of differences', () => {
    const captions = [...page.matchAll(/<caption>(.*?)<\/caption>/gs)].map(([, caption]) =>
      readable(`<body>${caption}`),
    );
    const ofResults = captions.filter((c) => c.includes('by regime and components notified'));
    expect(ofResults.length).toBeGreaterThanOrEqual(6);
    for (const c of ofResults) expect(c).toContain('95% interval: Monte Carlo, Student t, n = 20 replications.');
    const ofDifferences = captions.filter((c) => c.trim().startsWith('Difference to'));
    expect(ofDifferences.length).toBe(2);
    for (const c of ofDifferences) expect(c).toContain('Monte Carlo, Student t, paired, n = 20 replications');
  });

  test('says n beside a number that fewer replications had', async () => {
    const fewer = studyOf();
    const one = fewer.summaries.find((s) => s.measure === 'late-mw' && s.minus === '');
    Object.assign(one as object, { n: 7 });
    expect(readable(await pageOf(fewer))).toMatch(/, n = 7 /);
  });

  test('says "not reached" where a share was never finished, instead of a number', () => {
    expect(text).toContain('not reached');
    expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
  });

  test('calls only Monte Carlo intervals intervals, and no range a confidence interval', () => {
    expect(text).toContain('it is a scenario range and no confidence interval');
    expect(text.replace('and no confidence interval', '')).not.toMatch(/confidence interval/i);
  });

  test('claims no interval where nothing is random', async () => {
    const certain = readable(await pageOf(studyOf({ replications: 1 })));
    expect(certain).toContain('No interval: no chance plays a part.');
    expect(certain).not.toContain('95% interval');
  });

  test('shows every picture with its description and its data', () => {
    const pictures = drawingsOf(study).length;
    expect(page.match(/<figure /g)).toHaveLength(pictures);
    for (const tag of ['figcaption', 'details']) expect(page.match(new RegExp(`<${tag}>`, 'g'))).toHaveLength(pictures);
  });

  test('prints the data of a chart no finer than their intervals', () => {
    const data = readable(`<body>${sectionOf(page, 'bottleneck')}`);
    expect(data).toContain('bmcs-only 418,109 simulated 13.35% 12.72% 13.98% 95% Monte Carlo, Student t 20');
    expect(/0\.0000000\d*|\de[-+]\d/.exec(data)?.[0]).toBeUndefined();
  });

  test('lists every assumption, the least known first, and flags what was changed', () => {
    const rows = [...sectionOf(page, 'assumptions').matchAll(/<tr>(.*?)<\/tr>/gs)].slice(1).map(([, row]) => row);
    const confidence = rows.map((row) => /(none|low|medium|high); /.exec(row)?.[1]);
    expect(confidence).toEqual(['none', 'low', 'low', 'low', 'low', 'medium', 'high']);
    expect(rows.map((row) => row.includes('changed in this run'))).toEqual(confidence.map((_, i) => i === 1));
    expect(rows[6]).toContain('<a href="https://www.elexon.co.uk/">CP392 report, Solution</a>');
    expect(rows[6]).toContain('73,109');
    expect(rows[4]).toContain('>1.330</data></td>');
  });

  test('says how to make it again, and what it is not', () => {
    expect(text).toContain('npx pinchpoint run scenarios/headline.yaml --seed pinchpoint --replications 20');
    expect(text).toContain('Not yet assured');
    expect(text).toContain(study.runId);
  });

  test('warns when the precision asked for was not reached', async () => {
    const imprecise = studyOf();
    imprecise.precision[0].reached = false;
    expect(readable(await pageOf(imprecise))).toContain('The precision asked for was not reached everywhere');
  });

  test('of a single regime does not pretend to compare', async () => {
    const alone = await pageOf(studyOf({ regimes: 1, levels: [418_109] }));
    expect(readable(alone)).not.toMatch(/[Dd]ifference to|none in tests|Regimes against each other|undefined|NaN/);
    expect(readable(sectionOf(alone, 'answer'))).toContain('Under Bespoke metering only');
  });
});

describe('the page', () => {
  test('lets in its own style and nothing else', () => {
    expect(REPORT_STYLE_HASH).toBe(createHash('sha256').update(REPORT_STYLE).digest('base64'));
    expect(page.slice(0, 600)).toContain(
      `default-src 'none'; style-src 'sha256-${REPORT_STYLE_HASH}'; base-uri 'none'`,
    );
    expect(/<script|<link|<img|<iframe|<form| style=|<[^>]* src=|@import|url\((?!#)/.exec(page)?.[0]).toBeUndefined();
  });

  test('is in British English, has landmarks, a skip link, and links that lead somewhere', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    for (const name of ['header', 'main', 'nav', 'footer']) expect(page.split(`<${name}`).length).toBeGreaterThan(1);
    const ids = [...page.matchAll(/<[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const inner = [...page.matchAll(/<a [^>]*href="#([^"]+)"/g)].map(([, id]) => id);
    expect(inner[0]).toBe('answer');
    expect(inner.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has one first heading and skips no level', () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (let i = 1; i < levels.length; i++) expect(levels[i] - levels[i - 1]).toBeLessThanOrEqual(1);
  });
});
