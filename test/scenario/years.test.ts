// Checks that the years a scenario names become worlds within its own, with all that is wrong with them.
import { describe, expect, it } from 'vitest';
import { FILES, load, loadTold } from './told.ts';

const question = (words: string): string => `${FILES['my/question.yaml']}${words}`;
const BACKCAST = 'backcast: { scenario: past, regime: plain }\n';
const SOLVE =
  'solve: { change: test-minutes, between: [1, 90], measure: tests, equals: 5, scenario: past, regime: plain, replications: 2 }\n';
const PAST =
  'id: past\nregimes: [plain]\nportfolio: few\nassumptions: [numbers]\npools: [people]\ncalendar: week\nset: { test-minutes: 30 }\n';
const past = (words = '') => ({ 'my/past.yaml': PAST + words });
const asking = (words: string) => ({ 'my/question.yaml': question(words) });
const first = (sentence: string): string => sentence.split(';')[0];

describe('a year', () => {
  it('is a world within the world, with assumptions of its own', () => {
    const world = load({ ...asking(BACKCAST), ...past() });
    expect(world.backcast?.scenario.id).toBe('past');
    expect(world.backcast?.submissions?.submission).toEqual(['S1']);
    expect(world.backcast?.assumptions['test-minutes'].value).toBe(30);
    expect(world.assumptions['test-minutes'].value).toBe(60);
    expect(world.solves).toBeUndefined();
  });

  it('named twice is one world', () => {
    const world = load({ ...asking(BACKCAST + SOLVE), ...past() });
    expect(world.solves).toBe(world.backcast);
  });

  it('is absent where the scenario is itself that year', () => {
    expect(load(asking('backcast: { regime: plain }\n')).backcast).toBeUndefined();
  });

  it('may be named by its path', () => {
    const files = { 'my/years/past.yaml': PAST };
    expect(
      load({ ...asking('backcast: { scenario: years/past.yaml, regime: plain }\n'), ...files }).backcast,
    ).toBeDefined();
  });

  it('stands in the list of what was read, once, with the files that only it names', () => {
    const other = FILES['shipped/regimes/plain.yaml'].replace('id: plain', 'id: old');
    const words = 'backcast: { scenario: past, regime: old }\n';
    const files = { 'my/past.yaml': PAST.replace('[plain]', '[old]'), 'my/regimes/old.yaml': other };
    const world = load({ ...asking(words), ...files });
    const paths = world.files.map(({ path }) => path);
    expect(world.backcast?.files).toEqual(world.files);
    expect(paths).toContain('past.yaml');
    expect(paths).toContain('regimes/old.yaml');
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('is changed by the command line where it has the assumption', () => {
    const set = { set: { 'test-minutes': '45', start: '2027-05-01' } };
    const few = FILES['shipped/assumptions/numbers.yaml'].replace(/ {2}start:.*\n/, '').replace('numbers', 'fewer');
    const files = { 'my/past.yaml': PAST.replace('[numbers]', '[fewer]'), 'my/assumptions/fewer.yaml': few };
    const world = load({ ...asking(BACKCAST), ...files }, set);
    expect(world.backcast?.assumptions['test-minutes'].value).toBe(45);
    expect(world.backcast?.set).toEqual({ 'test-minutes': '45' });
    expect(world.set).toEqual(set.set);
  });

  it('is not asked for the years that it names in turn', () => {
    const world = load({ ...asking(BACKCAST), ...past('backcast: { scenario: lost, regime: plain }\n') });
    expect(world.backcast?.backcast).toBeUndefined();
  });

  it('may name the scenario that names it', () => {
    const files = past('backcast: { scenario: question, regime: plain }\n');
    expect(load({ ...asking(BACKCAST), ...files }).backcast?.scenario.id).toBe('past');
  });
});

describe('what is wrong with a year', () => {
  it('is told with what is wrong with the scenario, phase by phase', () => {
    const told = loadTold({ ...asking(`${BACKCAST}titel: x\n`), ...past('horizn: x\n') });
    expect(told.phases).toEqual(['shape']);
    expect(told.sentences.map(first)).toEqual([
      'my/question.yaml:8:1: found the unknown key `titel`',
      'my/past.yaml:8:1: found the unknown key `horizn`',
    ]);
  });

  it('is told once where both have it', () => {
    const broken = FILES['shipped/regimes/plain.yaml'].replace('minutes:', 'minuts:');
    const told = loadTold({ ...asking(BACKCAST), ...past(), 'shipped/regimes/plain.yaml': broken });
    expect(told.sentences).toHaveLength(1);
  });

  it('is told of its names and of its meaning', () => {
    const strange = past('reference: plan\n');
    expect(loadTold({ ...asking(`${BACKCAST}reference: plan\n`), ...strange }, {}, 'own').sentences.map(first)).toEqual(
      [
        'my/question.yaml:8:1: found the regime `plan`, which stands nowhere',
        'my/past.yaml:8:1: found the regime `plan`, which stands nowhere',
      ],
    );
    const framed = asking(`${BACKCAST}horizon: { from: 2027-04-01, to: 2028-04-01 }\n`);
    expect(loadTold({ ...framed, ...past() }, {}, 'own').sentences.map(first)).toEqual([
      'my/past.yaml:1:1: found a scenario without `horizon`',
    ]);
  });

  it('a year of which there is no file is told where it is named', () => {
    expect(loadTold(asking(BACKCAST)).sentences).toEqual([
      'my/question.yaml:7:13: found the scenario `past`, of which there is no file; expected a file of this kind: question. To mend it: write the file my/past.yaml.',
    ]);
  });

  it('a scenario is not its own year under another name', () => {
    const itself = (word: string) => loadTold(asking(word.replace('past', 'question')));
    expect(itself(BACKCAST)).toEqual({
      phases: ['names'],
      sentences: [
        'my/question.yaml:7:13: found the scenario `question`, which names itself in `backcast`; expected the id of another scenario. To mend it: leave `scenario` out if this is the year known.',
      ],
    });
    expect(itself(SOLVE).sentences).toEqual([
      'my/question.yaml:7:77: found the scenario `question`, which names itself in `solve`; expected the id of another scenario. To mend it: leave `scenario` out if this one is played.',
    ]);
  });
});
