// Checks that the language told to users is the language of the schemas, every word once.
import { describe, expect, it } from 'vitest';
import { describeLanguage } from '../../src/scenario/describe.ts';
import { KINDS } from '../../src/scenario/kinds.ts';
import { languageWords } from '../../src/scenario/words.ts';

const language = languageWords();
const wordAt = (kind: string, path: string) =>
  language.find((one) => one.kind === kind)?.words.find((word) => word.path === path);

describe('the words of the language', () => {
  it('are told for every kind of file, with where it lies', () => {
    expect(language.map(({ kind, file }) => [kind, file])).toEqual([
      ['scenario', '<id>.yaml'],
      ['regime', 'regimes/<id>.yaml'],
      ['portfolio', 'portfolios/<id>.yaml'],
      ['pools', 'pools/<id>.yaml'],
      ['calendar', 'calendars/<id>.yaml'],
      ['claims', 'claims/<id>.yaml'],
      ['assumptions', 'assumptions/<id>.yaml'],
      ['costs', 'costs/<id>.yaml'],
      ['path', 'paths/<id>.yaml'],
      ['where', 'within other files'],
    ]);
    for (const kind of Object.values(KINDS))
      for (const mark of kind.marks) expect(wordAt(kind.name, mark)).toBeDefined();
  });

  it('say what they hold and mean, in the words of the schema', () => {
    expect(wordAt('regime', 'routes.<id>.steps[].aside')).toEqual({
      path: 'routes.<id>.steps[].aside',
      name: 'aside',
      depth: 2,
      needed: false,
      holds: 'true or false',
      meaning: 'off the main line: entered only when another step sends there',
      as: '',
    });
    expect(wordAt('regime', 'routes.<id>.moves')?.meaning).toBe('who leaves the route, after what, and where to');
    expect(wordAt('regime', 'routes.<id>.steps[].per')?.needed).toBe(true);
    expect(wordAt('pools', 'pools.<id>.per-working-day')).toMatchObject({
      holds: 'a number or the name of an assumption',
    });
  });

  it('are told once: elsewhere they refer to where', () => {
    const paths = language.flatMap(({ kind, words }) => words.map(({ path }) => `${kind} ${path}`));
    expect(new Set(paths).size).toBe(paths.length);
    expect(wordAt('scenario', 'pools')?.as).toBe('POOLS');
    expect(wordAt('scenario', 'pools.<id>.kind')).toBeUndefined();
    expect(wordAt('pools', 'pools.<id>.kind')).toMatchObject({ holds: '`people` or `platform`' });
    expect(wordAt('regime', 'routes.<id>.takes.where')?.as).toBe('WHERE');
    expect(wordAt('where', 'not')?.as).toBe('WHERE');
    expect(wordAt('where', 'notified.from')).toMatchObject({ depth: 1 });
  });
});

describe('the page', () => {
  const page = describeLanguage([
    { id: 'on-time-share', unit: 'share', better: 'more', meaning: 'Share on time.' },
    { id: 'notified', unit: 'components', better: 'neither', meaning: 'Notified.' },
  ]);

  it('shows every word under its kind, indented by depth', () => {
    expect(page).toContain('\nREGIME  regimes/<id>.yaml\n');
    expect(page).toContain(
      '\n      aside: true or false; off the main line: entered only when another step sends there\n',
    );
    expect(page).toContain('\n  id (needed): an id (lower-case words joined by hyphens);');
  });

  it('ends with the measures it is given', () => {
    expect(page.split('MEASURES')[1]).toBe(
      '  what one play reports\n  on-time-share (share, more is better): Share on time.\n  notified (components): Notified.\n',
    );
  });

  it('has no line that a terminal of 120 columns would break', () => {
    for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });
});
