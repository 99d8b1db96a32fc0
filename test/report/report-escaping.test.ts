// Laws of safety: whatever a file says, it stays a text; only web addresses become links.
import { expect, test } from 'vitest';
import { plain } from '../../src/charts/markup.ts';
import type { Study } from '../../src/experiment/study.ts';
import { element, joined, raw } from '../../src/report/html.ts';
import { reportOf } from '../../src/report/report.ts';
import { picturesOf } from '../charts/pictures.ts';
import { studyOf } from '../charts/study.ts';
import { withClaims } from './claims-study.ts';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></svg><svg onload=alert(1)>',
  'javascript:alert(1)',
  '<!-- --><base href=//evil>',
  '&lt;script&gt;',
  'a\u202eb\u0000c',
];

/** Every free text of a study, replaced. */
const poisoned = (payload: string): Study => {
  const study = withClaims(studyOf({ regimes: 2, levels: [100, 73_109], weeks: 3 }));
  for (const key of [
    'id',
    'title',
    'question',
    'population',
    'seed',
    'finding',
    'runId',
    'version',
    'stopped',
  ] as const)
    study[key] = payload;
  study.caveats = [[payload]];
  for (const row of study.claims?.rows ?? [])
    Object.assign(row, { says: payload, where: payload, reading: payload, on: payload, found: [payload] });
  Object.assign(study.claims ?? {}, { title: payload, source: payload });
  study.horizon = { from: payload, to: payload };
  for (const r of study.regimes) Object.assign(r, { title: payload, summary: payload });
  for (const d of study.deadlines) Object.assign(d, { route: payload, at: payload });
  for (const s of study.steps) Object.assign(s, { title: payload, step: payload, route: payload });
  for (const w of study.weekly) w.pool = payload;
  for (const w of study.windows) Object.assign(w, { title: payload, from: payload, to: payload });
  for (const row of study.lateness) row.cause = payload;
  for (const row of study.causal) row.pool = payload;
  for (const s of study.sketch) Object.assign(s, { pool: s.pool && payload, route: s.route && payload, why: payload });
  for (const grid of study.grids) {
    grid.title = payload;
    for (const cell of grid.cells) cell.refused = cell.refused && payload;
  }
  for (const b of study.backcasts) b.refused = b.refused && payload;
  for (const part of study.spent) part.part = payload;
  for (const { routes } of study.plays) for (const r of routes) r.route = payload;
  for (const a of study.assumptions) a.url = payload;
  study.assumptions = study.assumptions.map((a) => ({
    ...a,
    id: payload,
    title: payload,
    value: payload,
    unit: payload,
    low: payload,
    high: payload,
    source: payload,
    url: payload,
    date: payload,
    basis: payload,
  }));
  return study;
};

/** Plain words with the digits of a payload: a text with digits in it is quoted with its source. */
const harmless = (payload: string): string => plain(payload).replace(/\D/g, 'x');

const shapeOf = (page: string): string[] =>
  (page.match(/<[a-zA-Z!/][^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));

test.each(PAYLOADS)(
  'a study full of %j makes the same elements with the same attributes as one full of plain words',
  async (payload) => {
    const shapes = await Promise.all(
      [poisoned(payload), poisoned(harmless(payload))].map(async (study) => {
        const pictures = (await picturesOf(study)).map((p) => ({ ...p, svg: '<svg></svg>' }));
        return shapeOf(reportOf(study, pictures));
      }),
    );
    expect(shapes[0]).toEqual(shapes[1]);
  },
);

test.each(PAYLOADS)('no link leads to %j', async (payload) => {
  const study = poisoned(payload);
  const page = reportOf(study, await picturesOf(study));
  expect(
    [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href).filter((href) => !href.startsWith('#')),
  ).toEqual([]);
  expect(
    /<(?:script|img|base|iframe|form)\b|<[^>]+ on[a-z]+=/.exec(page.replace(/"[^"]*"/g, '""'))?.[0],
  ).toBeUndefined();
  expect(/[\u202e\0]/.test(page)).toBe(false);
});

test('texts and attributes of an element are escaped, markup is not', () => {
  expect(element('p', ['<b>', raw('<b>')], { title: '"<' }).markup).toBe('<p title="&quot;&lt;">&lt;b&gt;<b></p>');
  expect(joined(['&', raw('&amp;')], ' ').markup).toBe('&amp; &amp;');
});

test('a command quotes what a shell would take apart', async () => {
  const study = studyOf({ regimes: 1, levels: [100], weeks: 20 });
  study.seed = "it's; rm -rf $HOME";
  const command = /npx pinchpoint run [^<]*/.exec(reportOf(study, []))?.[0].replaceAll('&#39;', "'");
  expect(command).toContain(`--seed 'it'\\''s; rm -rf $HOME' --replications 20`);
});
