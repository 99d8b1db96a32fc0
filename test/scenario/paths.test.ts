// Checks how growth paths are found, varied and told of, and how sets know their assumptions.
import { describe, expect, it } from 'vitest';
import type { InputError } from '../../src/scenario/issue.ts';
import { sentenceOf } from '../../src/scenario/issue.ts';
import { memoryLibrary } from '../../src/scenario/library.ts';
import { loadFile } from '../../src/scenario/load-file.ts';
import { FILES, load, loadTold } from './told.ts';

const CHAIN =
  'chain: { from: 2024, to: 2025, dates: 2027, moves: [numbers], paths: [flat], certificates: 1, churn: 0, backlog: 1, replications: 1 }\n';
const FLAT = 'id: flat\ncomponents: [{ year: 2024, is: 5 }, { year: 2025, is: 6 }]\n';
const chained = (changes: Record<string, string> = {}) => ({
  'my/question.yaml': FILES['my/question.yaml'] + CHAIN,
  'shipped/paths/flat.yaml': FLAT,
  ...changes,
});

describe('growth paths', () => {
  it('are found by the names that a chain lists; a scenario without one has none', () => {
    expect(load(chained()).paths).toEqual({ flat: expect.objectContaining({ id: 'flat' }) });
    expect(load().paths).toEqual({});
  });

  it('may vary each other', () => {
    const varied = { 'my/paths/flat.yaml': 'id: flat\nextends: flat\ncomponents: [{ year: 2024, is: 9 }]\n' };
    expect(load(chained(varied)).paths.flat.components).toEqual([{ year: 2024, is: 9 }]);
  });

  it('a name without a file is told with the one that was probably meant', () => {
    const wrong = { 'my/question.yaml': FILES['my/question.yaml'] + CHAIN.replace('[flat]', '[flta]') };
    expect(loadTold(chained(wrong)).sentences[0]).toMatch(
      /^my\/question.yaml:7:\d+: found the path `flta`, of which there is no file; expected a file of this kind: flat\. .*did you mean `flat`\?/,
    );
  });

  it('are told by file, line and column where they are wrong', () => {
    const { phases, sentences } = loadTold(chained({ 'shipped/paths/flat.yaml': FLAT.replace('is: 5', 'is: 5.5') }));
    expect(phases).toEqual(['shape']);
    expect(sentences[0]).toContain('shipped/paths/flat.yaml:2:');
  });

  it('are checked by themselves too', () => {
    const alone = (text: string) => {
      try {
        return loadFile(memoryLibrary({ 'paths/flat.yaml': text }), 'paths/flat.yaml');
      } catch (error) {
        return (error as InputError).issues.map(sentenceOf);
      }
    };
    expect(alone(FLAT)).toEqual({ path: 'paths/flat.yaml', kind: 'path', id: 'flat' });
    expect(alone(FLAT.replace('2025', '2023'))).toEqual([
      'paths/flat.yaml:2:39: found `year: 2023` after `year: 2024`; expected years in ascending order. To mend it: put them in order, each once.',
    ]);
    expect(alone('id: flat\nshape: curve\n')).toEqual([expect.stringContaining('paths/flat.yaml:2:1: found "curve"')]);
  });
});

describe('sets of assumptions', () => {
  it('have what they give: what a later one or the scenario says again is not theirs', () => {
    const [, entry] = FILES['shipped/assumptions/numbers.yaml'].split('  test-minutes: ');
    const again = entry.split('\n')[0];
    const changes = {
      'my/question.yaml': `${FILES['my/question.yaml'].replace('[numbers]', '[numbers, later]')}add: { extra: ${again} }\n`,
      'my/assumptions/later.yaml': `id: later\nassumptions:\n  test-minutes: ${again}\n  extra: ${again}\n`,
    };
    expect(load(changes).sets).toEqual({ numbers: ['start'], later: ['test-minutes'] });
    expect(load().sets).toEqual({ numbers: ['test-minutes', 'start'] });
  });
});
