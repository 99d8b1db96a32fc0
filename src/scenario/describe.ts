// The language as a page of plain text: every kind of file, every word, and the measures there are.
import { languageWords, type Word } from './words.ts';

/** What a table of measures needs; the measures themselves live in another room. */
export interface MeasureInWords {
  id: string;
  unit: string;
  better: string;
  meaning: string;
}

const WIDTH = 100;

/** Words in lines of at most WIDTH characters; those after the first are indented further. */
const wrapped = (text: string, indent: number): string[] => {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  for (const word of text.split(' ')) {
    const longer = line.trim() === '' ? `${line}${word}` : `${line} ${word}`;
    if (longer.length > WIDTH) {
      lines.push(line);
      line = `${' '.repeat(indent + 4)}${word}`;
    } else line = longer;
  }
  return [...lines, line];
};

const linesOfWord = (word: Word): string[] => {
  const indent = 2 + word.depth * 2;
  const parts = [
    word.holds,
    ...(word.meaning === '' ? [] : [word.meaning]),
    ...(word.as === '' ? [] : [`its keys as in ${word.as}`]),
  ];
  const line = `${word.name}${word.needed ? ' (needed)' : ''}: ${parts.join('; ')}`;
  return wrapped(line, indent);
};

const INTRODUCTION = [
  'Files are YAML. A file with `extends` lists only what changes in the file it names: keys are merged one by one,',
  'a key set to null is removed, lists are replaced whole, and things with an `id` are merged by it',
  '(`{ id: x, remove: true }` removes one). A name stands for a file of that id, looked for beside the naming file,',
  'in the folders above it, and among the files that come with the program; a name with a / is a path.',
];

/** The whole page. `measures` are printed as given, in their order. */
export const describeLanguage = (measures: readonly MeasureInWords[]): string => {
  const kinds = languageWords().flatMap(({ kind, meaning, file, words }) => [
    '',
    `${kind.toUpperCase()}  ${file}`,
    meaning,
    ...words.flatMap(linesOfWord),
  ]);
  const table = measures.flatMap(({ id, unit, better, meaning }) =>
    wrapped(`${id} (${unit}${better === 'neither' ? '' : `, ${better} is better`}): ${meaning}`, 2),
  );
  return [...INTRODUCTION, ...kinds, '', 'MEASURES  what one play reports', ...table, ''].join('\n');
};
