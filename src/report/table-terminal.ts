// The table for a terminal: regimes by growth levels, each number as its interval supports it.
import { pairsOf } from '../experiment/plan.ts';
import { NO_CHANCE } from '../experiment/precision.ts';
import { spread, supported, thousands } from '../experiment/rounding.ts';
import type { Study, Summary } from '../experiment/study.ts';
import type { MeasureId } from '../model/measures.ts';

interface Shown {
  measure: MeasureId;
  title: string;
  unit: string;
  times: number;
  /** What a value that does not exist means here. */
  none: string;
}

const shown: readonly Shown[] = [
  { measure: 'on-time-share', title: 'on time', unit: '%', times: 100, none: 'none due' },
  { measure: 'late-mw', title: 'late', unit: 'MW', times: 1, none: '' },
  { measure: 'tests', title: 'tests', unit: 'number', times: 1, none: '' },
  { measure: 'examiner-hours', title: 'examiners', unit: 'hours', times: 1, none: '' },
  { measure: 'p95-days-all', title: '95% done in', unit: 'days', times: 1, none: 'not reached' },
];

interface Line {
  level: string;
  who: string;
  /** Value and half-width of each measure. */
  cells: [string, string][];
}

const cellOf = (row: Summary | undefined, { times, none }: Shown, replications: number): [string, string] => {
  if (!row || row.n === 0) return [row && row.minus === '' ? none : '', ''];
  const halfWidth = ((row.upper - row.lower) / 2) * times;
  // An interval of two values is thirteen times as wide as they are apart.
  const isOfTwo = row.n === 2 && halfWidth > 0;
  const value = supported(row.mean * times, isOfTwo ? Number.NaN : halfWidth);
  const sign = row.minus !== '' && row.mean > 0 && /[1-9]/.test(value) ? '+' : '';
  const width = isOfTwo ? '' : spread(halfWidth);
  const some = row.n < replications && replications > 1 ? ` (n=${row.n})` : '';
  return [`${sign}${value}`, `${width === '' ? '' : `± ${width}`}${some}`];
};

const linesOf = (study: Study): Line[] => {
  const found = new Map(study.summaries.map((s) => [`${s.components} ${s.regime} ${s.minus} ${s.measure}`, s]));
  const line = (components: number, regime: string, minus: string, first: boolean): Line => ({
    level: first ? thousands(String(components)) : '',
    who: minus === '' ? regime : `${regime} minus ${minus}`,
    cells: shown.map((one) =>
      cellOf(found.get(`${components} ${regime} ${minus} ${one.measure}`), one, study.replications),
    ),
  });
  const ids = study.regimes.map((regime) => regime.id);
  const pairs = pairsOf({ regimes: ids, references: study.references });
  return study.levels.flatMap((components) => [
    ...ids.map((id, i) => line(components, id, '', i === 0)),
    ...pairs.map(({ regime, minus }) => line(components, regime, minus, false)),
  ]);
};

const explanation = (study: Study): string => {
  if (study.stopped === NO_CHANCE) return 'No chance plays a part: each number is exact under the assumptions.';
  if (study.replications === 1) return 'One replication: chance moves these numbers, by how much is not known.';
  if (study.replications === 2) return '2 replications: no useful interval, so that none is shown.';
  return (
    `± is half of a 95% interval over ${study.replications} replications (Student t): what chance does to the mean ` +
    'under one set of assumptions.' +
    (study.regimes.length > 1 ? '\nRows with "minus" are paired, replication by replication.' : '')
  );
};

const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));

/** Lines of text, each ending with a line feed. Shares are in percent, and their differences in percentage points. */
export const terminalTable = (study: Study): string => {
  const lines = linesOf(study);
  const level = widest(['components', ...lines.map((line) => line.level)]);
  const who = widest(['regime', ...lines.map((line) => line.who)]);
  const values = shown.map((_, i) => widest(lines.map((line) => line.cells[i][0])));
  const widths = shown.map((_, i) => widest(lines.map((line) => line.cells[i][1])));
  const whole = shown.map(({ title, unit }, i) =>
    Math.max(title.length, unit.length, values[i] + (widths[i] > 0 ? 1 + widths[i] : 0)),
  );
  const write = (first: string, second: string, cells: readonly string[]): string =>
    `${[first.padStart(level), second.padEnd(who), ...cells].join('  ').trimEnd()}\n`;
  const head = (texts: readonly string[], a: string, b: string) =>
    write(
      a,
      b,
      texts.map((t, i) => t.padStart(whole[i])),
    );
  const body = lines.map((line) =>
    write(
      line.level,
      line.who,
      line.cells.map(([value, width], i) => {
        const cell = widths[i] > 0 ? `${value.padStart(values[i])} ${width.padEnd(widths[i])}` : value;
        return cell.padStart(whole[i]);
      }),
    ),
  );
  const titles = head(
    shown.map((one) => one.title),
    'components',
    'regime',
  );
  const units = head(
    shown.map((one) => one.unit),
    '',
    '',
  );
  return `${titles}${units}${body.join('')}${explanation(study)}\n`;
};
