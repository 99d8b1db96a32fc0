// Rows of the Standard Cost Model under each regime: means over replications of hours really worked.
import { isRecovered } from '../economics/costs.ts';
import { gbpOf } from '../economics/money.ts';
import { type AverageRate, scmCost } from '../economics/scm.ts';
import { byItem } from './economics-appraisal.ts';
import type { Book, Leaf } from './economics-book.ts';
import { added } from './economics-book.ts';
import { mean } from './statistics.ts';
import type { ScmRow } from './study-economics.ts';

const meanSum = (leaves: readonly Leaf[], of: (leaf: Leaf) => readonly number[]): number =>
  leaves.reduce((sum, leaf) => sum + mean(of(leaf)), 0);

/** @param average the economy's rate; undefined where none is given */
export const scmRows = (books: readonly Book[], average: AverageRate | undefined): ScmRow[] =>
  books.flatMap(({ regime, level, leaves, plays }) =>
    [...byItem(added(leaves)).values()].flatMap((signed): ScmRow[] => {
      const own = signed.map(({ leaf }) => leaf);
      const [{ item, payer, timing, priced }] = own;
      if (!priced || priced.obligation === '' || isRecovered(item)) return [];
      const quantity = meanSum(own, (leaf) => leaf.quantity);
      const { costPence: _, costAveragePence, ...cost } = scmCost(priced, quantity, average);
      // As in the table of costs, so that the two agree to the penny.
      const costGbp = gbpOf(own.reduce((sum, leaf) => sum + leaf.meanPence, 0));
      return [
        {
          ...{ regime, level, item, timing, actor: payer },
          ...{ obligation: priced.obligation, rule: priced.rule, activity: priced.activity, source: priced.source },
          ...cost,
          population: 'hours' in priced.driver ? mean(own[0].pieces) : quantity,
          costGbp,
          costAverageGbp: average && !('hours' in priced.driver) ? costGbp : gbpOf(costAveragePence),
          n: plays.length,
        },
      ];
    }),
  );
