// Why late, by accounting: where the time of late components went, as means over replications that add up to their number.
import type { PlayRow } from '../model/outcome.ts';
import { gathered, groupsOf, intervalOf } from './grouping.ts';
import { mean } from './statistics.ts';
import type { LatenessRow } from './study.ts';

/** Rows by regime, level and cause. A cause that a replication does not know took nobody there. */
export const latenessRows = (plays: readonly PlayRow[], certain: boolean): LatenessRow[] =>
  groupsOf(plays).flatMap((group) => {
    const { regime, components: level } = group;
    const causes = gathered(
      group.plays,
      (play) => play.lateness,
      (one) => `${one.kind} ${one.cause}`,
    );
    const rows = causes.map(([{ kind, cause }]): LatenessRow => {
      const of = (key: 'components' | 'mw'): number[] =>
        group.plays.map((play) => play.lateness.find((one) => one.kind === kind && one.cause === cause)?.[key] ?? 0);
      const components = intervalOf(of('components'), certain);
      return {
        regime,
        level,
        kind,
        cause,
        components: components.mean,
        lower: components.lower,
        upper: components.upper,
        mw: mean(of('mw')),
        share: Number.NaN,
        n: components.n,
      };
    });
    const late = rows.reduce((sum, row) => sum + row.components, 0);
    return rows.map((row) => ({ ...row, share: late > 0 ? row.components / late : Number.NaN }));
  });
