// Assurance of a finished play: who was accepted with a fault that matters, and who was refused without one.
import { ABSENT, HELD, REGISTERED, REVOKED, WITHDRAWN } from './ledger.ts';
import type { MeasureId } from './measures.ts';
import type { Play } from './play.ts';

const KW_PER_MW = 1000;

/** The bits of the classes of fault that affect data. */
export const matteringBits = ({ setting, program }: Play): number =>
  program.faults.reduce(
    (bits, fault, k) => bits | (setting.world.portfolio.faults?.[fault].matters === false ? 0 : 1 << k),
    0,
  );

/** Wrong accepts and rejects from the hidden truth; no values where no truth is described. */
export const truthMeasures = (play: Play, set: (id: MeasureId, value: number) => void): void => {
  const { portfolio, ledger, program } = play;
  set('audits', ledger.audits);
  set('revocations', ledger.revocations);
  if (program.faults.length === 0) return;
  const matters = matteringBits(play);
  let [faulty, accepts, acceptKw, rejects, rejectKw, registered] = [0, 0, 0, 0, 0, 0];
  for (let s = 0; s < portfolio.submissions; s++) {
    let [acceptsHere, rejectsHere] = [0, 0];
    for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) {
      const state = ledger.state[c];
      // Whoever is not notified is not asked about.
      if (state === HELD || state === ABSENT) continue;
      if ((portfolio.truth[c] & matters) !== 0) faulty++;
      const isFaulty = (ledger.truth[c] & matters) !== 0;
      if (state === REGISTERED) registered++;
      if (state === REGISTERED && isFaulty) acceptsHere++;
      if ((state === WITHDRAWN || state === REVOKED) && !isFaulty) rejectsHere++;
    }
    accepts += acceptsHere;
    rejects += rejectsHere;
    acceptKw += acceptsHere * portfolio.deratedKw[s];
    rejectKw += rejectsHere * portfolio.deratedKw[s];
  }
  set('faulty-components', faulty);
  set('wrong-accepts', accepts);
  set('wrong-accept-mw', acceptKw / KW_PER_MW);
  if (registered > 0) set('wrong-accept-share', accepts / registered);
  set('wrong-rejects', rejects);
  set('wrong-reject-mw', rejectKw / KW_PER_MW);
  set('false-alarms', ledger.falseAlarms);
};
