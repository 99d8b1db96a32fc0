// What something that may happen would cost each regime: the year with it less the same year without, with the same luck.
import { titleOf } from '../experiment/cast.ts';
import { columnsOf, outputTold } from '../experiment/certainty-told.ts';
import { inFull, thousands } from '../experiment/rounding.ts';
import { quoted } from '../experiment/said.ts';
import type { LimitsStudy, Output, WhatIfRow } from '../experiment/study-certainty.ts';
import { at, said } from './cells.ts';
import { valuesText } from './certainty-columns.ts';
import { type Markup, type Part, paragraph, table } from './html.ts';

const rowOf = (limits: LimitsStudy, row: WhatIfRow): Part[] => {
  const place = { file: 'what-ifs.csv', row: { id: row.id, regime: row.regime, components: row.level } };
  const number = (output: Output, name: string, value: WhatIfRow['onTimeMw']): Part =>
    value.n > 0 && Number.isFinite(value.mean)
      ? said(outputTold(output, value, place, { columns: columnsOf(name), signed: true }))
      : '';
  const set = valuesText(limits, row.set);
  return [
    said([quoted(row.title, { ...place, column: 'title' })]),
    said([quoted(set, { ...place, column: 'set' })]),
    titleOf(limits, row.regime),
    at(place.file, place.row)('components', row.level, thousands(inFull(row.level))),
    number('on-time-share', 'on-time-share', row.onTimeShare),
    number('on-time-mw', 'on-time-mw', row.onTimeMw),
    number('total-cost', 'cost-gbp', row.costGbp),
  ];
};

/** Nothing where nothing was asked. */
export const whatIfs = (limits: LimitsStudy): Markup[] =>
  limits.whatIfs.length === 0
    ? []
    : [
        paragraph(
          'Something that may happen, played beside the same year without it, with the same luck: each number is what it changes. The cost is of administration in the Delivery Year and of late capacity at what it costs to replace.',
        ),
        table({
          caption: 'What it would change, if it happened (Monte Carlo, Student t, paired)',
          heads: ['If', 'Set', 'Regime', 'Components', 'Share on time', 'MW on time', 'Cost'],
          rows: limits.whatIfs.map((row) => rowOf(limits, row)),
          numbersFrom: 3,
        }),
      ];
