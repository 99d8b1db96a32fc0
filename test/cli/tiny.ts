// A tiny study as files in a temporary folder: two regimes, few components, tests that fail by chance; played in no time.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const HEAD = `source: the test
routes:
  bespoke:
    deadline: { by: 2027-08-16 }
`;

/** The study as it is written, by path. */
export const FILES = {
  'tiny.yaml': `id: tiny
title: A tiny study
question: How many are late?
regimes: [plain, failing]
portfolio: few
assumptions: [numbers]
pools: [examiners]
calendar: weekdays
horizon: { from: 2027-04-01, to: 2028-04-01 }
replications: { exactly: 4 }
seed: tiny
`,
  'regimes/plain.yaml': `id: plain
${HEAD}    steps:
      - { id: test, per: component, by: examiners, minutes: { mean: test-minutes, varies: exponential }, counts-as: metering-test }
`,
  'regimes/failing.yaml': `id: failing
extends: plain
routes:
  bespoke:
    steps:
      - id: test
        fails: { share: failure, attempts: 3, after: 10 working days, then: test }
`,
  'portfolios/few.yaml': `id: few
source: the test
population: Components of the test
grows: domestic
models: { M1: { approved: 2027-04-01 } }
groups:
  domestic:
    cmus: 4
    components: 200
    new-cmu: 40
    providers: 2
    prefix: D
    device: battery
    models: [M1]
    rated-kw: 5
    derating: 0.2
    arrives:
      - { share: 1, from: 2027-04-15, to: 2027-07-30 }
`,
  'pools/examiners.yaml': `id: examiners
source: the test
pools:
  examiners: { title: Examiners, kind: people, employer: cmsb, heads: heads, day: { from: "09:00", hours: 6.5 } }
`,
  'calendars/weekdays.yaml': `id: weekdays
source: the test
days: [mon, tue, wed, thu, fri]
`,
  'assumptions/numbers.yaml': `id: numbers
source: the test
assumptions:
  test-minutes: { title: Minutes for a test, value: 30, unit: minutes/component, source: the test, date: "2026", confidence: none, basis: assumed }
  failure: { title: Probability that a test fails, value: 0.2, unit: share, source: the test, date: "2026", confidence: none, basis: assumed }
  heads: { title: Examiners, value: 2, unit: heads, source: the test, date: "2026", confidence: none, basis: assumed }
`,
};

/** A new folder with the tiny study in it; `extra` adds files or puts others in their place. */
export const tinyFolder = (extra: Record<string, string> = {}): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pinchpoint-test-')));
  for (const [path, text] of Object.entries({ ...FILES, ...extra })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

/** A variation of the tiny study, as text. */
export const variation = (id: string, lines: string): string => `id: ${id}\nextends: tiny\n${lines}\n`;

export const discard = (folder: string): void => rmSync(folder, { recursive: true, force: true });
