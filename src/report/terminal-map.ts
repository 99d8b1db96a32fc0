// The map for a terminal: the share on time over the first grid, and how its points stand with the year that is known.
import { mapsOf, mattersTo, shareOf, slice, valuesOf } from '../experiment/map.ts';
import { reasonsIn, refusalRows } from '../experiment/refusals.ts';
import { inFull, span, spread, supported, thousands, toPlace } from '../experiment/rounding.ts';
import type { Cell, Interval, Study } from '../experiment/study.ts';

/** In percent to a tenth; in brackets where the point is refused. */
const cellText = (cell: Cell | undefined): string => {
  if (!cell) return '';
  const { mean } = shareOf(cell);
  const text = Number.isFinite(mean) ? toPlace(mean * 100, -1) : 'none due';
  return cell.refused === '' ? text : `[${text}]`;
};

const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));

/** Lines in columns, the first two to the left, the others to the right. */
const aligned = (rows: readonly string[][]): string[] => {
  const widths = rows[0].map((_, i) => widest(rows.map((row) => row[i])));
  return rows.map((row) =>
    row
      .map((text, i) => (i < 2 ? text.padEnd(widths[i]) : text.padStart(widths[i])))
      .join('  ')
      .trimEnd(),
  );
};

const mapLines = (study: Study): string[] => {
  const [map] = mapsOf(study);
  if (!map) return [];
  const { over } = map.grid;
  const [down, across] = over.length > 1 ? over : ['', over[0]];
  const shown = slice(
    study,
    map.cells,
    over.filter((name) => name !== down && name !== across),
  );
  const columns = valuesOf(shown, across);
  const regimes = study.regimes.map(({ id }) => id).filter((id) => shown.some((cell) => cell.regime === id));
  const rows = regimes.flatMap((regime) => {
    const own = shown.filter((cell) => cell.regime === regime);
    const line = (name: string, value: string, cells: readonly Cell[]): string[] => [
      name,
      value,
      ...columns.map((column) => cellText(cells.find((cell) => cell.set[across] === column))),
    ];
    if (!mattersTo(own, over).includes(down)) return [line(regime, down === '' ? '' : 'any', own)];
    return valuesOf(own, down).map((value, i) =>
      line(
        i === 0 ? regime : '',
        inFull(value),
        own.filter((cell) => cell.set[down] === value),
      ),
    );
  });
  const halfWidths = shown.map(shareOf).map(({ lower, upper }) => ((upper - lower) / 2) * 100);
  const most = Math.max(...halfWidths.filter(Number.isFinite));
  const isOfTwo = shown.some((cell) => shareOf(cell).n === 2) && most > 0;
  const reasons = [...new Set(shown.flatMap((cell) => reasonsIn(cell.refused)))];
  const others = over.length > 2 ? '; other assumptions at their central values' : '';
  return [
    `${map.grid.title}: % on time with ${thousands(String(map.level))} components, by ${across} (across)${down === '' ? '' : ` and ${down} (down)`}${others}`,
    ...aligned([['', '', ...columns.map(inFull)], ...rows]),
    ...(isOfTwo ? ['2 replications: no useful interval.'] : []),
    ...(most > 0 && !isOfTwo ? [`Half of a 95% interval is at most ${spread(most)} points.`] : []),
    ...(reasons.length > 0 ? [`[ ] contradicts the year that is known: ${reasons.join(', ')}.`] : []),
  ];
};

/** `93.1% (92.0 to 94.2)`. */
const percent = ({ mean, lower, upper, n }: Interval): string => {
  if (n === 2 && lower < upper) return `${supported(mean * 100, Number.NaN)}% (2 replications)`;
  const interval = span(Math.max(0, lower) * 100, Math.min(1, upper) * 100);
  return `${supported(mean * 100, (upper - lower) * 50)}%${interval === '' ? '' : ` (${interval})`}`;
};

const backcastLines = (study: Study): string[] => {
  const [central] = study.backcasts;
  if (!central) return [];
  const refused = central.refused === '' ? '' : `; refused: ${central.refused}`;
  const rows = refusalRows(study).filter(({ at }) => at === 'central');
  const grids = [...new Set(rows.map((row) => row.grid))].map((grid) => {
    const own = rows.filter((row) => row.grid === grid);
    const [{ points, of }, ...against] = own;
    const reasons = against.map((row) => `${row.reason} (${row.points})`);
    return `  ${grid}: ${points} of ${of} points agree${reasons.length > 0 ? `; refused: ${reasons.join(', ')}` : ''}`;
  });
  const swept = (['low', 'high'] as const).flatMap((at) => {
    const own = refusalRows(study).filter((row) => row.at === at && row.reason === '');
    const counts = own.map(({ grid, points, of }) => `${grid} ${points} of ${of}`);
    return own.length === 0
      ? []
      : [`  were at least ${toPlace(own[0].least * 100, 0)}% asked: ${counts.join(', ')} agree`];
  });
  return [
    `Backcast: at central values ${percent(central.onTimeShare)} on time, examiners busy ${percent(central.utilisation)}${refused}`,
    ...grids,
    ...swept,
  ];
};

const solvedLines = ({ solved }: Study): string[] => {
  if (!solved) return [];
  const { assumption, value, lower, upper, measure, equals } = solved;
  const interval = span(lower, upper);
  const found = `${supported(value, (upper - lower) / 2)}${interval === '' ? '' : ` (${interval})`}`;
  return [
    `Solved for: ${assumption} is ${found} where ${measure} is ${supported(equals, 0)}; all plays have this value.`,
  ];
};

/** What stands below the main table; empty where nothing was played beside the ladder. */
export const besideText = (study: Study): string => {
  const blocks = [mapLines(study), [...solvedLines(study), ...backcastLines(study)]];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
};
