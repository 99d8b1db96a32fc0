// Checks that what is wrong with a text that is no YAML is said in plain words, at its line.
import { expect, it } from 'vitest';
import { yamlTold } from './told.ts';

const INDENT =
  'found a line that is indented like neither the line above nor its beginning; expected keys of one mapping under each other, what belongs to a key two spaces further in. To mend it: move the line to the column where its neighbours begin, and close every quote and bracket before it.';
const TAB = 'found a tab at the beginning of a line; expected spaces. To mend it: replace every tab by spaces.';
const QUOTES = 'put a text that holds : # , [ ] { } & * ! | > % @ or ` in quotes.';
const TAG =
  'found a word that begins with !; expected a plain value. To mend it: delete the word, or put the text in quotes.';

const faults: [title: string, text: string, told: string[]][] = [
  ['a tab before a key', 'id: x\n\ttitle: y\n', [`2:1: ${TAB}`]],
  ['tabs in every line of a block', 'routes:\n\tb:\n\t\tc: 1\n', [`2:1: ${TAB}`, `3:1: ${TAB}`]],
  ['a tab behind spaces', 'routes:\n  b: 1\n  \tc: 1\n', [`3:3: ${TAB}`]],
  [
    'a colon inside a text',
    'title: CoP 11: more\n',
    [`1:8: found two colons on one line; expected one key and its value. To mend it: ${QUOTES}`],
  ],
  [
    'keys under a value',
    'id: x\n  title: y\n',
    [
      '1:5: found a value with keys indented under it; expected either a value, or keys under it. To mend it: move the lines below to the column where their neighbours begin, or delete the value.',
    ],
  ],
  [
    'a bracket left open',
    'a: [1, 2\nb: 3\n',
    [
      '2:1: found a new line while a bracket is still open; expected a closing bracket before it. To mend it: close the bracket, or indent the line if it belongs inside.',
    ],
  ],
  [
    'a quote left open',
    'a: "x\n',
    [
      '2:1: found a quote that is never closed; expected a closing quote. To mend it: close the text with the quote it began with.',
    ],
  ],
  [
    'a comma left out',
    'a: { b: 1 c: 2 }\n',
    [
      '1:9: found a second key inside brackets where a comma was due; expected a comma between the things in brackets. To mend it: put a comma there, and keep indented blocks out of brackets.',
    ],
  ],
  [
    'a comma too many',
    'a: [x,,y]\n',
    ['1:7: found a comma with nothing before it; expected a value before each comma. To mend it: take the comma away.'],
  ],
  ['a line between two columns', 'a:\n    b: 1\n  c: 2\n', [`3:1: ${INDENT}`]],
  [
    'a word without a colon',
    'title words\nid: x\n',
    [
      '1:1: found a key that goes over more than one line; expected a key, a colon and a value on one line. To mend it: put a colon after the key, or take away the words that stand alone.',
    ],
  ],
  ['a tag', 'a: !!timestamp 2027-04-15\n', [`1:4: ${TAG}`]],
  [
    'a text that begins with @',
    'a: @x\n',
    [
      `1:4: found a text that begins with a sign of YAML; expected a plain word or a text in quotes. To mend it: ${QUOTES}`,
    ],
  ],
  [
    'a backslash in double quotes',
    'a: "C:\\docs"\n',
    [
      '1:7: found a backslash before a character that it does not escape; expected a text whose backslashes are doubled. To mend it: write \\\\ for a backslash, or use single quotes.',
    ],
  ],
  [
    'words behind a closing quote',
    'a: "x" y\n',
    [
      `1:8: found \`y\`, which YAML cannot read here; expected keys and values, each as \`key: value\`. To mend it: ${QUOTES}`,
    ],
  ],
  [
    'a list as a key',
    '? [a]\n: b\n',
    [
      '1:3: found a key that is no word; expected a word before the colon. To mend it: put the key in quotes, or take the brackets away.',
    ],
  ],
];

it.each(faults)('%s is told in plain words', (_title, text, told) => {
  expect(yamlTold(text)).toEqual(told.map((one) => `f.yaml:${one}`));
});
