// Assurance of a finished play: who was accepted with a fault that matters, and who was refused without one.
import type { MeasureId } from './measures.ts';
import type { Play } from './play.ts';
import type { Tally } from './tally.ts';

const KW_PER_MW = 1000;

/** Wrong accepts and rejects from the hidden truth; no values where no truth is described. */
export const truthMeasures = (play: Play, tally: Tally, set: (id: MeasureId, value: number) => void): void => {
  const { portfolio, ledger, program } = play;
  set('audits', ledger.audits);
  set('revocations', ledger.revocations);
  if (program.faults.length === 0) return;
  const count = (column: Float64Array) => column.reduce((sum, one) => sum + one, 0);
  const mw = (column: Float64Array) => column.reduce((kw, one, s) => kw + one * portfolio.deratedKw[s], 0) / KW_PER_MW;
  set('faulty-components', count(tally.faulty));
  set('wrong-accepts', count(tally.wrongAccepts));
  set('wrong-accept-mw', mw(tally.wrongAccepts));
  set('wrong-rejects', count(tally.wrongRejects));
  set('wrong-reject-mw', mw(tally.wrongRejects));
  set('false-alarms', ledger.falseAlarms);
};
