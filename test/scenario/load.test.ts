// Checks that a scenario and all it names become one world, and that problems are told phase by phase.
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/scenario/issue.ts';
import { FILES, load, loadTold } from './told.ts';

const question = (words: string): string => `id: question\nregimes: [plain]\nportfolio: few\n${words}`;

describe('a world', () => {
  it('holds every file that the scenario names', () => {
    const world = load();
    expect(world.scenario.id).toBe('question');
    expect(world.regimes.map(({ id }) => id)).toEqual(['plain']);
    expect(world.portfolio.csv).toBe('few.csv');
    expect(world.submissions?.submission).toEqual(['S1']);
    expect(Object.keys(world.assumptions)).toEqual(['test-minutes', 'start']);
    expect(world.pools.examiners.heads).toBe(6);
    expect(Object.keys(world.calendars)).toEqual(['week']);
    expect(world.set).toEqual({});
  });

  it('lists what was read by paths that are the same on any machine', () => {
    const paths = load().files.map(({ path }) => path);
    expect(paths).toEqual([
      'question.yaml',
      'regimes/plain.yaml',
      'portfolios/few.yaml',
      'assumptions/numbers.yaml',
      'pools/people.yaml',
      'calendars/week.yaml',
      'portfolios/few.csv',
    ]);
    expect(load().files[0].text).toBe(FILES['my/question.yaml']);
  });

  it('passes its own checks of names and meaning', () => {
    const text = question(
      'assumptions: [numbers]\npools: [people]\ncomponents: [5]\nhorizon: { from: start, to: 2028-04-01 }\ncut-off: 2027-08-16\n',
    );
    expect(load({ 'my/question.yaml': text }, {}, 'own').scenario.components).toEqual([5]);
  });

  it('remembers where everything stands', () => {
    const { regimes, assumptions, pools } = load();
    expect(placeOf(regimes[0].routes.bespoke.steps[0], 'by').file).toBe('shipped/regimes/plain.yaml');
    expect(placeOf(assumptions, 'start')).toEqual({ file: 'shipped/assumptions/numbers.yaml', line: 4, column: 3 });
    expect(placeOf(pools, 'examiners').line).toBe(3);
  });

  it('later files of pools and assumptions replace earlier ones, each thing whole', () => {
    const other = FILES['shipped/assumptions/numbers.yaml']
      .replace('id: numbers', 'id: more')
      .replace('value: 60', 'value: 61');
    const world = load({
      'my/question.yaml': question('assumptions: [numbers, more]\npools: [people, other]\n'),
      'my/assumptions/more.yaml': other,
      'my/pools/other.yaml':
        'id: other\npools:\n  examiners: { kind: platform, per-working-day: 5 }\n  laboratory: { kind: people, heads: 1 }\n',
    });
    expect(world.assumptions['test-minutes'].value).toBe(61);
    expect(world.pools).toEqual({
      examiners: { kind: 'platform', 'per-working-day': 5 },
      laboratory: { kind: 'people', heads: 1 },
    });
  });

  it('pools may be written in the scenario, and bring calendars of their own', () => {
    const world = load({
      'my/question.yaml': question('calendar: week\npools: { lab: { kind: people, heads: 1, calendar: lab-days } }\n'),
      'my/calendars/lab-days.yaml': 'id: lab-days\ndays: [mon]\n',
    });
    expect(world.pools.lab.heads).toBe(1);
    expect(Object.keys(world.calendars)).toEqual(['week', 'lab-days']);
  });
});

describe('phases', () => {
  it('all problems of the first phase that fails are told together, file by file, and none of a later one', () => {
    const told = loadTold({
      'my/question.yaml': question('assumptions: [numbers, lost]\ncalendar: week\ntitel: x\n'),
      'shipped/regimes/plain.yaml': new Uint8Array([0xff, 0xfe, 0x69, 0]),
      'shipped/calendars/week.yaml': 'id: week\nid: twice\n',
    });
    expect(told.phases).toEqual(['bytes']);
    expect(told.sentences.map((one) => one.split('; ')[0])).toEqual([
      'shipped/regimes/plain.yaml: found a text in UTF-16',
      'my/question.yaml:4:24: found the assumptions `lost`, of which there is no file',
    ]);
  });

  it('YAML is told of before shapes, of all files at once', () => {
    const told = loadTold({
      'my/question.yaml': question('calendar: week\ntitel: x\n'),
      'shipped/regimes/plain.yaml': 'id: plain\n\troutes: {}\n',
      'shipped/calendars/week.yaml': 'id: week\nid: twice\n',
    });
    expect(told.phases).toEqual(['yaml']);
    expect(told.sentences).toHaveLength(2);
  });

  it('shapes are told of all files at once, the register among them', () => {
    const told = loadTold({
      'my/question.yaml': question('titel: x\npools: [people]\n'),
      'shipped/pools/people.yaml': 'id: people\npools: { a: { kind: peple } }\n',
      'shipped/portfolios/few.csv': `${FILES['shipped/portfolios/few.csv']}S1,C1\n`,
    });
    expect(told.phases).toEqual(['shape']);
    expect(told.sentences.map((one) => one.split(';')[0])).toEqual([
      'my/question.yaml:4:1: found the unknown key `titel`',
      'shipped/pools/people.yaml:2:15: found "peple" (a text) for `kind`',
      'shipped/portfolios/few.csv:3:6: found a row of 2 fields',
    ]);
  });

  it('a mistake is told at the file that made it, not at the one that extends it', () => {
    const told = loadTold({
      'my/question.yaml': 'id: question\nregimes: [mine]\nportfolio: few\n',
      'my/regimes/mine.yaml': 'id: mine\nextends: plain\nsummary: 5\n',
      'shipped/regimes/plain.yaml': 'id: plain\nroutes: { b: { steps: [{ id: t, per: cmmu }] } }\n',
    });
    expect(told.sentences.map((one) => one.split(';')[0])).toEqual([
      'my/regimes/mine.yaml:3:1: found `5` (a number) for `summary`',
      'shipped/regimes/plain.yaml:2:33: found "cmmu" (a text) for `per`',
    ]);
  });

  it('a question needs regimes and a portfolio', () => {
    expect(loadTold({ 'my/question.yaml': 'id: question\n' }).sentences).toEqual([
      'my/question.yaml:1:1: found a scenario without `regimes`; expected `regimes`: a list of regimes, as [bmcs-only]. To mend it: add the key `regimes`.',
      'my/question.yaml:1:1: found a scenario without `portfolio`; expected `portfolio`: the id of a portfolio. To mend it: add the key `portfolio`.',
    ]);
  });

  it('a file found by its name must carry that name', () => {
    expect(loadTold({ 'shipped/calendars/week.yaml': 'id: fortnight\n' })).toEqual({
      phases: ['names'],
      sentences: [
        'shipped/calendars/week.yaml:1:1: found the id `fortnight` in a file named week.yaml; expected `week`. To mend it: write `id: week`, or rename the file.',
      ],
    });
  });

  it('names are checked before meaning, and both only when all shapes are right', () => {
    const checks = {
      names: (world: object, issues: { at: (...what: never[]) => void }) =>
        (issues.at as (...what: unknown[]) => void)('names', world, undefined, 'a', 'b', 'c'),
      meaning: () => {
        throw new Error('meaning was checked though names failed');
      },
    };
    expect(loadTold({}, {}, checks).phases).toEqual(['names']);
  });
});
