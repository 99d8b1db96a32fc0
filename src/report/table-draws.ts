// Tables of drawing all assumptions at once: their ranges, how many draws the known year refuses, what comes out, and what is luck.
import type { DrawnRow, FactorRow, NoiseRow, StressStudy, VarianceRow } from '../experiment/study-certainty.ts';
import { column, intervalColumns, KINDS, kindColumn, outputColumns, unitText, valueCell } from './certainty-columns.ts';
import { type Table, tableOf } from './table-csv.ts';

/** factors.csv: the assumptions that are varied, and over what. */
export const factorsTable = (stress: StressStudy): Table => {
  const unit = "the assumption's unit";
  return tableOf<FactorRow>('factors.csv', stress.factors, [
    column('factor', '', 'Id of the assumption.', (row) => row.id),
    column('unit', '', 'Its unit.', (row) => unitText(stress, row.id)),
    column('low', unit, 'Low end of what is drawn.', (row) => valueCell(stress, row.id, row.low)),
    column('central', unit, 'Central value.', (row) => valueCell(stress, row.id, row.central)),
    column('high', unit, 'High end of what is drawn.', (row) => valueCell(stress, row.id, row.high)),
    column(
      'moves',
      '',
      'plays: another value makes another play; prices: the same play is reckoned otherwise.',
      (row) => row.moves,
    ),
    column('shape', '', 'Name of the distribution that it is drawn from.', (row) => row.shape),
  ]);
};

interface DrawRow {
  what: 'asked' | 'accepted' | 'refused';
  reason: string;
  draws: number;
}

/** draws.csv: draws asked for, taken, and refused by the year that is known. */
export const drawsTable = ({ draws }: StressStudy): Table => {
  const rows: DrawRow[] = [
    { what: 'asked', reason: '', draws: draws.asked },
    { what: 'accepted', reason: '', draws: draws.accepted },
    ...draws.refused.map((one) => ({ what: 'refused' as const, ...one })),
  ];
  return tableOf<DrawRow>('draws.csv', rows, [
    column(
      'what',
      '',
      'asked: all; accepted: they agree with the year that is known; refused: they do not.',
      (r) => r.what,
    ),
    column('reason', '', 'Why refused; a draw may have several reasons.', (row) => row.reason),
    column('draws', 'number', 'How many.', (row) => row.draws),
  ]);
};

/** correlations.csv: rank correlations that were declared, and what the draws have. */
export const correlationsTable = ({ correlations }: StressStudy): Table =>
  tableOf('correlations.csv', correlations, [
    column('factor', '', 'Id of an assumption.', (row) => row.factors[0]),
    column('with', '', 'Id of another that goes with it.', (row) => row.factors[1]),
    column('declared', 'correlation', 'Rank correlation asked for.', (row) => row.declared),
    column('realised', 'correlation', 'Rank correlation of the draws.', (row) => row.realised),
  ]);

/** noise.csv: what luck alone does at the central values. */
export const noiseTable = ({ noise }: StressStudy): Table =>
  tableOf<NoiseRow>('noise.csv', noise, [
    ...outputColumns<NoiseRow>(),
    column(
      'sd',
      "the row's unit",
      'Standard deviation of the difference of one pair of plays with the same luck.',
      (row) => row.sd,
    ),
    column(
      'unpaired-sd',
      "the row's unit",
      'The same where the two plays have luck of their own.',
      (row) => row.unpairedSd,
    ),
    column('n', 'replications', 'Pairs that it was worked out from.', (row) => row.n),
  ]);

/** drawn.csv: the differences over draws of all assumptions. */
export const drawnTable = ({ drawn }: StressStudy): Table =>
  tableOf<DrawnRow>('drawn.csv', drawn, [
    ...outputColumns<DrawnRow>(),
    column('mean', "the row's unit", 'Mean over draws.', (row) => row.mean),
    column('p5', "the row's unit", 'A twentieth of the draws lies below.', (row) => row.p5),
    column('p50', "the row's unit", 'Half of the draws lies below.', (row) => row.p50),
    column('p95', "the row's unit", 'A twentieth of the draws lies above.', (row) => row.p95),
    column('above', 'share', 'Share of the draws in which the difference is above nothing.', (row) => row.above),
    column(
      'n',
      'draws',
      `Draws; each is one set of assumptions (p5 to p95 is their spread, no confidence interval).`,
      (row) => row.n,
    ),
  ]);

/** variance.csv: how much of the spread is luck, which is parameters, and which is scenario. */
export const varianceTable = ({ variance }: StressStudy): Table =>
  tableOf<VarianceRow>('variance.csv', variance, [
    ...outputColumns<VarianceRow>(),
    column(
      'part',
      '',
      'Monte Carlo: luck under one set of assumptions; parameter: numbers that are not known well; scenario: what somebody will decide or what nobody can know.',
      (row) => row.part,
    ),
    ...intervalColumns<VarianceRow>('', 'share', 'Share of the variance of single plays.', (row) => row.share),
    kindColumn(KINDS.draws),
  ]);
