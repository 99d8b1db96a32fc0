// What the door says of an input: its sentences, for tests of each phase.
import { type InputError, Issues, sentenceOf } from '../../src/scenario/issue.ts';
import { KINDS, type KindName } from '../../src/scenario/kinds.ts';
import { memoryLibrary } from '../../src/scenario/library.ts';
import { type Checks, loadWorld, type Overrides } from '../../src/scenario/load.ts';
import type { Tree } from '../../src/scenario/merge.ts';
import { checkShape } from '../../src/scenario/shape.ts';
import { submissionsOf } from '../../src/scenario/submissions.ts';
import type { World } from '../../src/scenario/world.ts';
import { treeOf } from '../../src/scenario/yaml.ts';

const sentences = (issues: Issues): string[] => issues.list.map(sentenceOf);

export const yamlTold = (text: string): string[] => {
  const issues = new Issues();
  treeOf(text, 'f.yaml', issues);
  return sentences(issues);
};

/** The tree of a text that is known to be good. */
export const goodTree = (text: string, file = 'f.yaml'): Tree => {
  const issues = new Issues();
  const tree = treeOf(text, file, issues);
  if (!tree) throw new Error(sentences(issues).join('\n'));
  return tree;
};

export const shapeTold = (kind: KindName, text: string): string[] => {
  const issues = new Issues();
  checkShape(KINDS[kind].schema, goodTree(text), issues);
  return sentences(issues);
};

export const csvTold = (text: string): string[] => {
  const issues = new Issues();
  submissionsOf(text, 'r.csv', issues);
  return sentences(issues);
};

/** A small question with all its files; a test changes one of them. */
export const FILES: Readonly<Record<string, string>> = {
  'my/question.yaml':
    'id: question\nregimes: [plain]\nportfolio: few\nassumptions: [numbers]\npools: [people]\ncalendar: week\n',
  'shipped/regimes/plain.yaml':
    'id: plain\nroutes:\n  bespoke:\n    steps:\n      - { id: test, per: component, by: examiners, minutes: test-minutes }\n',
  'shipped/portfolios/few.yaml': 'id: few\ncsv: few.csv\n',
  'shipped/portfolios/few.csv':
    'submission,cmu,provider,model,notified,components,derated_kw\nS1,C1,P1,M1,2027-04-15,5,3.5\n',
  'shipped/assumptions/numbers.yaml':
    'id: numbers\nassumptions:\n  test-minutes: { title: Test, value: 60, unit: minutes/component, source: x, date: "2026", confidence: low, basis: assumed }\n  start: { title: Start, value: 2027-04-01, unit: date, source: x, date: "2026", confidence: low, basis: assumed }\n',
  'shipped/pools/people.yaml':
    'id: people\npools:\n  examiners: { kind: people, heads: 6, day: { from: "09:00", hours: 7 } }\n',
  'shipped/calendars/week.yaml': 'id: week\n',
};

/** A cost file for the small question, which names none. */
export const COSTS =
  'id: prices\nprice-base: 2025\nitems:\n  testing:\n    { title: Tests, payer: cmsb, kind: resource, timing: recurring, driver: { hours: [bespoke.test] }, price: 20 }\n';

/** Leaves names and meaning to other tests. */
const UNCHECKED: Checks = { names: () => {}, meaning: () => {} };

/** Loads the small question with changes; `own` are the checks that a door uses. */
export const load = (
  changes: Readonly<Record<string, string | Uint8Array>> = {},
  overrides: Overrides = {},
  checks: Checks | 'own' = UNCHECKED,
): World => {
  const library = memoryLibrary({ ...FILES, ...changes }, 'shipped');
  return checks === 'own'
    ? loadWorld(library, 'my/question.yaml', overrides)
    : loadWorld(library, 'my/question.yaml', overrides, checks);
};

/** What stops a load: the phases that were told of, and the sentences. Fails where nothing stops it. */
export const loadTold = (...given: Parameters<typeof load>): { phases: string[]; sentences: string[] } => {
  try {
    load(...given);
  } catch (error) {
    const { issues } = error as InputError;
    return { phases: [...new Set(issues.map(({ phase }) => phase))], sentences: issues.map(sentenceOf) };
  }
  throw new Error('nothing was found wrong');
};
