// What a command prints when all is well: the table, the finding and where the files are; or the same as JSON.
import { boughtWords } from '../experiment/budget.ts';
import { wordsOf } from '../experiment/said.ts';
import type { Study } from '../experiment/study.ts';
import { besideText, moneyText, rankingText, terminalTable } from '../report/tables.ts';
import { join, shown } from './files.ts';
import type { Spent } from './machine.ts';
import { timeInWords } from './progress.ts';

/** Where a run's files are. */
export interface Written {
  folder: string;
  /** Paths inside the folder. */
  files: readonly string[];
  /** What was spent on each part of the study. */
  spent: readonly Spent[];
  contactSheet?: string;
}

/** `2 regimes x 3 levels x 20 replications`. */
const sizeOf = (study: Study): string => {
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const parts = [count(study.regimes.length, 'regime'), count(study.levels.length, 'level')];
  return [...parts, count(study.replications, 'replication')].join(' x ');
};

/** `ladder 300 in 41 s, beside/map 120 in 22 s`. */
const spentWords = (spent: readonly Spent[]): string =>
  spent.map(({ part, plays, seconds }) => `${part} ${plays} in ${timeInWords(seconds)}`).join(', ');

export const inWords = (study: Study, written: Written): string => {
  const has = (file: string): boolean => written.files.includes(file);
  const beside = besideText(study).trimEnd();
  const money = moneyText(study).trimEnd();
  const ranked = rankingText(study).trimEnd();
  const lines = [
    `${study.title} (run ${study.runId})`,
    `${sizeOf(study)}; ${study.stopped}`,
    '',
    terminalTable(study).trimEnd(),
    ...(beside === '' ? [] : ['', beside]),
    ...(money === '' ? [] : ['', money]),
    ...(ranked === '' ? [] : ['', ranked]),
    '',
    study.finding,
    ...study.caveats.map((caveat) => `Mind: ${wordsOf(caveat)}`),
    ...(study.budget ? ['', ...boughtWords(study.budget, study)] : []),
    '',
    `Plays: ${spentWords(written.spent)}`,
    `${written.files.length} files in ${shown(written.folder)}`,
    ...(has('report.html') ? [`  report        ${shown(join(written.folder, 'report.html'))}`] : []),
    `  main table    ${shown(join(written.folder, 'summary.csv'))}`,
    ...(written.contactSheet ? [`  all charts    ${shown(written.contactSheet)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
};

/** One JSON value; a number that does not exist is null. */
export const inJson = (study: Study, written: Written): string => {
  const {
    plays: _plays,
    weekly: _weekly,
    steps: _steps,
    measures: _measures,
    assumptions: _assumptions,
    ...told
  } = study;
  const folder = shown(written.folder);
  const contactSheet = written.contactSheet ? shown(written.contactSheet) : null;
  const caveats = study.caveats.map(wordsOf);
  return `${JSON.stringify({ ...told, caveats, folder, files: written.files, contactSheet }, null, 2)}\n`;
};
