// Laws of what is shipped beside the code: scenario files that check, assumptions with a source, packages at one version.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { diskLibrary, libraryPath } from '../../src/cli/library.ts';
import { MEASURES } from '../../src/model/measures.ts';
import { InputError, Issues } from '../../src/scenario/issue.ts';
import { schemaFiles } from '../../src/scenario/json-schema.ts';
import { loadFile } from '../../src/scenario/load-file.ts';
import type { Assumption } from '../../src/scenario/schema/assumption.ts';
import { treeOf } from '../../src/scenario/yaml.ts';
import { pathsIn } from './source.ts';

const filesIn = (folder: string): string[] => pathsIn(folder).filter((path) => path.endsWith('.yaml'));
const shipped = filesIn('scenarios');
/** With them the rules that are played as tests: patterns to copy, in the same language. */
const written = [...shipped, ...filesIn('test/rules')];
const textOf = (path: string): string => readFileSync(path, 'utf8');
const SERVER = /^# yaml-language-server: \$schema=(\S+\.schema\.json)\n/;

test('every file of the language tells editors its schema, which is there', () => {
  expect(shipped.length).toBeGreaterThan(40);
  expect(written.length - shipped.length).toBeGreaterThan(30);
  const breaches = written.filter((path) => {
    const schema = SERVER.exec(textOf(path))?.[1];
    return schema === undefined || !existsSync(join(dirname(path), schema));
  });
  expect(breaches).toEqual([]);
});

test('the published schemas are those of the language', () => {
  const wanted = schemaFiles();
  expect(pathsIn('scenarios/schema')).toEqual(wanted.map(({ path }) => path).sort());
  expect(wanted.filter(({ path, content }) => textOf(path) !== content).map(({ path }) => path)).toEqual([]);
});

test.each(written)('%s checks without issues', (path) => {
  const measures = new Set(MEASURES.map(({ id }) => id as string));
  const issues: string[] = [];
  try {
    loadFile(diskLibrary(), libraryPath(path), { measures });
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault;
    issues.push(fault.message);
  }
  expect(issues).toEqual([]);
});

interface Described extends Assumption {
  path: string;
  name: string;
}

/** Every assumption of every shipped file, those that a scenario adds included. */
const assumptions: Described[] = shipped.flatMap((path) => {
  const tree = treeOf(textOf(path), path, new Issues());
  const here = { ...(tree?.assumptions as object), ...(tree?.add as object) };
  const all = Array.isArray(tree?.assumptions) ? { ...(tree?.add as object) } : here;
  return Object.entries(all).map(([name, one]) => ({ path, name, ...(one as Assumption) }));
});
const named = ({ path, name }: Described): string => `${path}: ${name}`;

test('every assumption says its unit, its source, the date, how well it is known and on what basis', () => {
  expect(assumptions.length).toBeGreaterThan(150);
  const needed = ['title', 'unit', 'source', 'date', 'confidence', 'basis'] as const;
  expect(assumptions.filter((one) => needed.some((key) => !one[key])).map(named)).toEqual([]);
});

/** Sources that are no page, and why. */
const NO_PAGE: readonly (readonly [RegExp, string])[] = [
  [/^No public figure found/, 'the absence of a source'],
  [/^Arithmetic on other assumptions/, 'made from numbers that have sources'],
  [/^Calendar arithmetic/, 'made from rules that are in calendars/'],
  [/^Definition of the reference cases/, 'made up, to be computed twice'],
  [/^CP392 report/, 'a paper that was circulated, of which no public address is known'],
  [/public (repository|investigation)|^Public SVAA client/, 'read second-hand; the address was not kept'],
];

test('an assumption whose source is a page gives its address', () => {
  const breaches = assumptions.filter(({ source, basis }) => {
    // A text has no address, so it may say how a number was made, but not where it was read.
    if (typeof source === 'string') return basis.startsWith('stated');
    if (source.url !== undefined) return !/^https:\/\/[\w.-]+\.[a-z]+(\/|$)/.test(source.url);
    return !NO_PAGE.some(([pattern]) => pattern.test(source.title));
  });
  expect(breaches.map(named)).toEqual([]);
});

test('no assumption claims to be well known without anything that says so', () => {
  const weak = /^No public figure found/;
  const breaches = assumptions.filter(({ source, confidence, basis }) => {
    const title = typeof source === 'string' ? source : source.title;
    return weak.test(title) && (!['none', 'low'].includes(confidence) || basis !== 'assumed');
  });
  expect(breaches.map(named)).toEqual([]);
});

test('packages are named at one exact version, which is the one that is locked', () => {
  const project = JSON.parse(textOf('package.json'));
  const locked = JSON.parse(textOf('package-lock.json')).packages;
  const wanted: [string, string][] = Object.entries({ ...project.dependencies, ...project.devDependencies });
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(wanted.filter(([name, version]) => locked[`node_modules/${name}`]?.version !== version)).toEqual([]);
});

test('the lockfile names no address that packages come from', () => {
  expect(textOf('package-lock.json')).not.toMatch(/"resolved"|registry|\.tgz/);
});

test('the citation names the version of the package', () => {
  const { version, license } = JSON.parse(textOf('package.json'));
  const citation = textOf('CITATION.cff');
  expect(citation).toContain('cff-version: 1.2.0\n');
  expect(citation).toContain(`\nversion: ${version}\n`);
  expect(citation).toContain(`\nlicense: ${license}\n`);
});
