// Money on a terminal: what a year costs whom, and what a regime is worth against the references.
import { partyWords } from '../experiment/parties.ts';
import { supported, thousands } from '../experiment/rounding.ts';
import { wordsOf } from '../experiment/said.ts';
import type { Interval, Study } from '../experiment/study.ts';
import type { EconomicsStudy, NpsvRow, PayerCostRow } from '../experiment/study-economics.ts';
import { PARTIES } from '../scenario/schema/cost.ts';

const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));

/** Lines in columns, the first to the left, the others to the right. */
const aligned = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0].map((_, i) => widest(rows.map((row) => row[i])));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join('');
};

/** As its interval supports it; an interval of two values supports nothing. */
const amount = (gbp: Interval | undefined, isDifference = false): string => {
  if (!gbp || gbp.n === 0) return '';
  const half = (gbp.upper - gbp.lower) / 2;
  const text = supported(gbp.mean, gbp.n === 2 && half > 0 ? Number.NaN : half);
  return isDifference && gbp.mean > 0 && /[1-9]/.test(text) ? `+${text}` : text;
};

/** Of a regime, or of its difference: a cell for each payer who has a cost in any of them, then the sum, then what is paid once. */
const costLines = (rows: readonly PayerCostRow[]): string[][] => {
  const real = rows.filter(({ kind, size }) => kind === 'resource' && size === 'all');
  const payers = PARTIES.filter((party) =>
    real.some(({ payer, timing, gbp }) => payer === party && timing === 'recurring' && gbp.mean !== 0),
  );
  const who = [...new Map(real.map((row) => [`${row.regime} ${row.minus}`, row])).values()];
  // Differences follow all regimes, as in the table above.
  const ordered = [...who.filter(({ minus }) => minus === ''), ...who.filter(({ minus }) => minus !== '')];
  const lines = ordered.map(({ regime, minus }) => {
    const find = (payer: PayerCostRow['payer'], timing: PayerCostRow['timing']) =>
      real.find((row) => row.regime === regime && row.minus === minus && row.payer === payer && row.timing === timing)
        ?.gbp;
    const cells = [...payers, '' as const].map((payer) => amount(find(payer, 'recurring'), minus !== ''));
    return [minus === '' ? regime : `${regime} minus ${minus}`, ...cells, amount(find('', 'one-off'), minus !== '')];
  });
  return [['regime', ...payers.map(partyWords), 'all', 'all, once'], ...lines];
};

const npsvLines = (rows: readonly NpsvRow[]): string[][] => {
  const who = [...new Map(rows.map((row) => [`${row.regime} ${row.minus}`, row])).values()];
  const lines = who.map(({ regime, minus }) => {
    const of = (view: NpsvRow['view']) =>
      rows.find((row) => row.regime === regime && row.minus === minus && row.view === view);
    const cells = (['administration', 'with-late-capacity'] as const).flatMap((view) => {
      const row = of(view);
      return [amount(row?.npsvGbp, true), row ? `${Math.round(row.aboveZero * 100)}%` : ''];
    });
    return [`${regime} minus ${minus}`, ...cells];
  });
  return [['', '(i) administration', 'above 0', '(ii) and late capacity', 'above 0'], ...lines];
};

const npsvText = ({ npsv, basis, signs }: EconomicsStudy, level: number): string => {
  const rows = npsv.filter((row) => row.level === level && row.uplift === 0);
  if (rows.length === 0) return '';
  return `Net present social value, GBP; no optimism bias. ${basis.split(':')[0]}.\n${aligned(npsvLines(rows))}${wordsOf(signs)}\n`;
};

/** Lines of text, each ending with a line feed; empty where the scenario names no costs. */
export const moneyText = ({ economics, levels }: Pick<Study, 'economics' | 'levels'>): string => {
  const level = levels[levels.length - 1];
  const rows = (economics?.payers ?? []).filter((row) => row.level === level);
  if (!economics || rows.length === 0) return '';
  return (
    `Costs of a year with ${thousands(String(level))} components, GBP in prices of ${economics.priceBase}, transfers left out\n` +
    `${aligned(costLines(rows))}${npsvText(economics, level)}`
  );
};
