// Checks that any file can be checked on its own, whatever its kind.
import { describe, expect, it } from 'vitest';
import { type InputError, sentenceOf } from '../../src/scenario/issue.ts';
import { memoryLibrary } from '../../src/scenario/library.ts';
import { loadFile } from '../../src/scenario/load-file.ts';
import { COSTS, FILES } from './told.ts';

const check = (path: string, changes: Record<string, string> = {}) =>
  loadFile(memoryLibrary({ ...FILES, ...changes }, 'shipped'), path);
const told = (...given: Parameters<typeof check>): string[] => {
  try {
    check(...given);
  } catch (error) {
    return (error as InputError).issues.map(sentenceOf);
  }
  return [];
};

describe('one file', () => {
  it('is of the kind of its folder', () => {
    const kinds = Object.keys(FILES)
      .filter((path) => path.startsWith('shipped'))
      .map((path) => [check(path).kind, check(path).id]);
    expect(kinds).toEqual([
      ['regime', 'plain'],
      ['portfolio', 'few'],
      ['submissions', 'few'],
      ['assumptions', 'numbers'],
      ['pools', 'people'],
      ['calendar', 'week'],
    ]);
  });

  it('elsewhere it is of the kind whose words it has', () => {
    for (const path of [
      'shipped/regimes/plain.yaml',
      'shipped/pools/people.yaml',
      'shipped/assumptions/numbers.yaml',
    ]) {
      expect(check('x.yaml', { 'x.yaml': FILES[path] }).kind).toBe(check(path).kind);
    }
    expect(check('x.yaml', { 'x.yaml': COSTS }).kind).toBe('costs');
    expect(check('my/costs/prices.yaml', { 'my/costs/prices.yaml': COSTS })).toMatchObject({
      kind: 'costs',
      id: 'prices',
    });
    expect(check('x.yaml', { 'x.yaml': 'id: x\nholidays: [2027-01-01]\n' }).kind).toBe('calendar');
  });

  it('that only names sets of pools is a scenario that varies another', () => {
    const [first] = told('x.yaml', { 'x.yaml': 'id: x\nextends: nowhere\npools: [people]\n' });
    expect(first).toContain('scenario');
    expect(first).not.toContain('found the pools');
  });

  it('with no word that tells its kind is taken for a scenario', () => {
    expect(told('x.yaml', { 'x.yaml': 'id: x\n' })[0]).toContain('x.yaml:1:1: found a scenario without `regimes`');
  });

  it('is checked with what it extends', () => {
    const changes = {
      'my/regimes/slow.yaml': 'id: slow\nextends: plain\nroutes: { bespoke: { steps: [{ id: test, per: cmmu }] } }\n',
    };
    expect(told('my/regimes/slow.yaml', changes)).toHaveLength(1);
    expect(told('my/regimes/slow.yaml', changes)[0]).toContain(
      'my/regimes/slow.yaml:3:42: found "cmmu" (a text) for `per`',
    );
  });

  it('that extends itself is refused', () => {
    expect(
      told('shipped/regimes/plain.yaml', { 'shipped/regimes/plain.yaml': 'id: plain\nextends: plain\n' })[0],
    ).toContain('found a file that extends itself');
  });

  it('a portfolio is checked with its register', () => {
    expect(told('shipped/portfolios/few.yaml', { 'shipped/portfolios/few.csv': 'submission\n' })[0]).toContain(
      'shipped/portfolios/few.csv:1:11: found no column `cmu`',
    );
    expect(told('shipped/portfolios/few.csv', { 'shipped/portfolios/few.csv': '"' })).toHaveLength(1);
  });

  it('a scenario is checked with all it names', () => {
    expect(told('my/question.yaml', { 'shipped/pools/people.yaml': 'id: people\n' })[0]).toContain(
      'shipped/pools/people.yaml:1:1: found no `pools`',
    );
  });

  it('that is not there is told by its path', () => {
    expect(told('shipped/regimes/plane.yaml')).toEqual([
      'shipped/regimes/plane.yaml: found no file `shipped/regimes/plane.yaml`; expected a file that exists; its folder holds plain.yaml. To mend it: did you mean `plain.yaml`? If not, check the path.',
    ]);
  });
});
