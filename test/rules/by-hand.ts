// What a rule file says in its `#>` lines that comes of it, and what did come of it in a play, in the same words.
import { instantText } from '../../src/engine/days.ts';
import { ABSENT, DEFERRED, HELD, NOWHERE, OPEN, REGISTERED, REVOKED, WITHDRAWN } from '../../src/model/ledger.ts';
import { isMeasure, type MeasureId } from '../../src/model/measures.ts';
import type { Played } from '../model/worlds.ts';

/** What is worked out by hand: a line for each component, then a line for each measure that the rule is about. */
export interface ByHand {
  components: string[];
  measures: { id: MeasureId; line: string }[];
}

const COMPONENT = /^component \d+: (.+)$/;
const MEASURE = /^([a-z0-9-]+): -?\d+(\.\d+)?$/;

/** Throws where a line is of neither form, or names no measure: a slip of the pen is no expectation. */
export const byHand = (text: string): ByHand => {
  const lines = [...text.matchAll(/^#>[ ]*(.*)$/gm)].map(([, line]) => line.trim());
  const measures = lines.flatMap((line) => {
    if (COMPONENT.test(line)) return [];
    const id = MEASURE.exec(line)?.[1];
    if (id === undefined || !isMeasure(id)) throw new RangeError(`no expectation: ${line}`);
    return [{ id: id as MeasureId, line }];
  });
  return { components: lines.filter((line) => COMPONENT.test(line)), measures };
};

/** `registered ... on cop11, late` as it is for any component of any date: how one falls under a rule. */
export const sideOf = (line: string): string =>
  line.replace(COMPONENT, '$1').replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})? /, '');

const STATES: Readonly<Record<number, string>> = {
  ...{ [OPEN]: 'open', [WITHDRAWN]: 'withdrawn', [DEFERRED]: 'put off', [REVOKED]: 'struck off' },
  ...{ [ABSENT]: 'stays away', [HELD]: 'holds a certificate' },
};

/** By component, how it ended: its state, when it registered, on which route, and whether on time. */
export const endsOf = ({ play }: Played): string[] => {
  const { ledger, program, submissionOf } = play;
  return Array.from(ledger.state, (state, c) => {
    const name = `component ${c + 1}:`;
    if (state === HELD || state === ABSENT) return `${name} ${STATES[state]}`;
    const how = state === REGISTERED ? `registered ${instantText(ledger.registeredAt[c])}` : STATES[state];
    const on = state === REGISTERED ? ledger.registeredOn[c] : ledger.route[c];
    const route = on === NOWHERE ? 'no route' : program.routes[on].id;
    const isOnTime = ledger.isOnTime(c, ledger.deadlineOf(c, submissionOf[c], program.cutOff));
    return `${name} ${how} on ${route}, ${isOnTime ? 'on time' : 'late'}`;
  });
};

/** Measures of a play as the file writes them: to six decimals, without zeros at the end. */
export const measuresOf = ({ measure }: Played, asked: ByHand['measures']): string[] =>
  asked.map(({ id }) => `${id}: ${Number(measure(id).toFixed(6))}`);
