// Tables of a chain of Delivery Years: what happened year by year, what was carried over, and what it cost.
import type { Study } from '../experiment/study.ts';
import type { CarriedRow, ChainRow, ChainStudy } from '../experiment/study-chain.ts';
import { column, countAndKind, withEnds } from './columns.ts';
import { type Table, tableOf } from './table-csv.ts';
import { minusColumn, regimeColumn } from './table-plays.ts';

const pathColumn = { name: 'path', unit: '', meaning: 'Id of the growth path.' };
const yearColumn = {
  name: 'year',
  unit: '',
  meaning: 'Year in which the Delivery Year begins, as 2027 of 2027/28; 0 in the total over all years.',
};

/** Whether a row is a difference, replication by replication. */
const isPaired = ({ minus }: { minus: string }): boolean => minus !== '';

/** chain.csv: measures by year and in total. */
export const chainTable = (study: Study): Table =>
  tableOf<ChainRow>('chain.csv', study.chain?.rows ?? [], [
    { ...pathColumn, cell: (row) => row.path },
    { ...yearColumn, cell: (row) => row.year },
    { ...regimeColumn, cell: (row) => row.regime },
    { ...minusColumn, cell: (row) => row.minus },
    column('measure', '', 'Id of the measure.', (row) => row.measure),
    column('mean', "the measure's unit", 'Mean over replications.', (row) => row.value.mean),
    column('lower', "the measure's unit", 'Lower end of the 95 % interval of the mean.', (row) => row.value.lower),
    column('upper', "the measure's unit", 'Upper end of it.', (row) => row.value.upper),
    ...countAndKind<ChainRow>(study, (row) => row.value, isPaired),
  ]);

/** carried.csv: the state at the start of each year. */
export const carriedTable = (study: Study): Table =>
  tableOf<CarriedRow>('carried.csv', study.chain?.carried ?? [], [
    { ...pathColumn, cell: (row) => row.path },
    { ...yearColumn, cell: (row) => row.year },
    { ...regimeColumn, cell: (row) => row.regime },
    column('in-force', 'components', 'Components in force by the path.', (row) => row.inForce),
    column('held', 'components', 'Of these, those that hold a certificate already; mean.', (row) => row.held),
    column('notified', 'components', 'Components notified in the year; mean.', (row) => row.notified),
    column('backlog', 'components', 'Components that wait from the year before; mean.', (row) => row.backlog),
    column('heads', 'heads', "Heads of the CM Settlement Body's examiners.", (row) => row.heads),
  ]);

type YearCost = ChainStudy['costs'][number];
/** year-costs.csv: money by year. */
export const yearCostsTable = (study: Study): Table =>
  tableOf<YearCost>('year-costs.csv', study.chain?.costs ?? [], [
    { ...pathColumn, cell: (row) => row.path },
    { ...yearColumn, cell: (row) => row.year },
    { ...regimeColumn, cell: (row) => row.regime },
    { ...minusColumn, cell: (row) => row.minus },
    column('cost-kind', '', 'resource, or transfer: amounts paid, whoever receives them.', (row) => row.kind),
    ...withEnds<YearCost>('gbp', 'GBP', 'Undiscounted', (row) => row.gbp),
    ...countAndKind<YearCost>(study, (row) => row.gbp, isPaired),
  ]);

type PathNpsv = ChainStudy['npsv'][number];
/** chain-npsv.csv: net present social values over the chain. */
export const chainNpsvTable = (study: Study): Table =>
  tableOf<PathNpsv>('chain-npsv.csv', study.chain?.npsv ?? [], [
    { ...pathColumn, cell: (row) => row.path },
    { ...regimeColumn, cell: (row) => row.regime },
    { ...minusColumn, cell: (row) => row.minus },
    column('view', '', 'administration, or with-late-capacity at the cost of replacing it.', (row) => row.view),
    column('uplift', 'share', 'Share of the optimism-bias uplift applied.', (row) => row.uplift),
    ...withEnds<PathNpsv>('npsv-gbp', 'GBP', 'Net present social value over the chain', (row) => row.npsvGbp),
    column('above-zero', 'share', 'Share of replications in which it is above 0.', (row) => row.aboveZero),
    ...countAndKind<PathNpsv>(study, (row) => row.npsvGbp, isPaired),
  ]);
