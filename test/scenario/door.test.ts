// Checks that nothing that comes through the door brings it down: bytes become a tree or issues, and no other error.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError, phases } from '../../src/scenario/issue.ts';
import { memoryLibrary } from '../../src/scenario/library.ts';
import { loadFile } from '../../src/scenario/load-file.ts';
import { FILES, load } from './told.ts';

/** True where it went through, or was refused in the way of the door: every issue with a file, and nothing left out. */
const goesWell = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    for (const issue of error.issues) {
      expect(phases).toContain(issue.phase);
      expect([issue.file, issue.found, issue.expected, issue.mend].every((text) => text.length > 0)).toBe(true);
      expect(error.message).not.toMatch(/undefined|NaN|\[object|Invalid input|YAMLParse/);
    }
    return true;
  }
};

/** Pieces of YAML, ill joined. */
const piece = fc.constantFrom(
  ...[
    'a',
    'id',
    ': ',
    ':',
    '- ',
    '\n',
    '\n  ',
    '\n    ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '&x ',
    '*x',
    '!t ',
    '# c',
    '|\n',
    '>\n',
  ],
  ...[
    '? ',
    '\t',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    'steps',
    'extends',
    'null',
    '5',
    '2027-04-15',
    '\r\n',
    '\\',
    '@',
    '`',
    '<<',
    '\ufeff',
  ],
);
const brokenYaml = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** Trees that are nearly files: words of the language, with values of any kind. */
const WORDS = [
  'id',
  'routes',
  'steps',
  'per',
  'minutes',
  'fails',
  'share',
  'where',
  'pools',
  'kind',
  'heads',
  'set',
  'add',
  'extends',
];
const { tree } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(
      'x',
      'few',
      'plain',
      'Some Text',
      '5 days',
      '2027-04-15',
      '',
      5,
      -1,
      1.5,
      true,
      null,
      1e300,
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('tree'),
  ),
  tree: fc.dictionary(
    fc.constantFrom(...WORDS, 'regimes', 'portfolio', 'assumptions', 'calendar', 'csv', 'groups'),
    tie('value'),
    {
      maxKeys: 5,
    },
  ),
}));

const targets = Object.keys(FILES);
const target = fc.constantFrom(...targets);

describe('the door', () => {
  it('any bytes in any file are read or refused', () => {
    fc.assert(
      fc.property(target, fc.uint8Array({ maxLength: 200 }), (path, bytes) =>
        goesWell(() => load({ [path]: bytes }, {}, 'own')),
      ),
      { seed: 11, numRuns: 150 },
    );
  });

  it('any ill-joined YAML is read or refused', () => {
    fc.assert(
      fc.property(target, brokenYaml, (path, text) => goesWell(() => load({ [path]: text }, {}, 'own'))),
      { seed: 12, numRuns: 150 },
    );
  });

  it('a file with one place changed is read or refused', () => {
    fc.assert(
      fc.property(target, fc.nat(), fc.nat({ max: 20 }), piece, (path, at, cut, inserted) => {
        const text = FILES[path];
        const from = at % text.length;
        return goesWell(() => load({ [path]: text.slice(0, from) + inserted + text.slice(from + cut) }, {}, 'own'));
      }),
      { seed: 13, numRuns: 150 },
    );
  });

  it('any tree of the language’s words is checked without an exception', () => {
    fc.assert(
      fc.property(target, tree, (path, content) =>
        goesWell(() => load({ [path]: JSON.stringify(content) }, {}, 'own')),
      ),
      { seed: 14, numRuns: 150 },
    );
  });

  it('any file on its own is read or refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('x.yaml', 'x.csv', 'regimes/x.yaml', 'pools/x.yaml'),
        fc.oneof(
          brokenYaml,
          tree.map((one) => JSON.stringify(one)),
        ),
        (path, text) => goesWell(() => loadFile(memoryLibrary({ [path]: text }), path)),
      ),
      { seed: 15, numRuns: 150 },
    );
  });

  it('any text on the command line is taken or refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('test-minutes', 'start', 'x', '__proto__'),
        fc.string({ unit: 'binary' }),
        (name, text) => goesWell(() => load({}, { set: { [name]: text } }, 'own')),
      ),
      { seed: 16, numRuns: 150 },
    );
  });
});
