// Columns of state in a register: hidden truth, where a row waits and since when, what it adds to, and what is wrong with them.
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/engine/days.ts';
import { Issues } from '../../src/scenario/issue.ts';
import { faultsIn, stepsIn } from '../../src/scenario/submission-state.ts';
import { submissionsOf } from '../../src/scenario/submissions.ts';
import type { Submissions } from '../../src/scenario/world.ts';
import { csvTold } from './told.ts';

const HEADER = 'submission,cmu,provider,model,notified,components,derated_kw';
/** A register whose rows of five components differ only in the columns asked about. */
const csv = (columns: string, ...rows: string[]): string =>
  [`${HEADER},${columns}`, ...rows.map((row, s) => `S${s},C1,P1,M1,2027-02-15,5,3.5,${row}`)].join('\n');
const read = (columns: string, ...rows: string[]): Submissions =>
  submissionsOf(csv(columns, ...rows), 'r.csv', new Issues())!;
const told = (columns: string, ...rows: string[]): string[] => csvTold(csv(columns, ...rows));

describe('truth', () => {
  it('is a class of all components, of so many, of several classes, or of none', () => {
    expect(read('truth', 'document', 'document:2', 'document:1  ct-ratio', '').truth).toEqual([
      [{ fault: 'document', count: 5 }],
      [{ fault: 'document', count: 2 }],
      [
        { fault: 'document', count: 1 },
        { fault: 'ct-ratio', count: 5 },
      ],
      [],
    ]);
    expect(read('agent', 'A1')).not.toHaveProperty('truth');
  });

  it('is told where it is no class, no count, too many or twice the same', () => {
    const expected = 'expected classes of fault, each alone or with a count of 1 or more, as `document-defect:3`';
    const spell = 'write each class as `faults` of the portfolio spells it, and spaces between them';
    expect(told('truth', 'Document', 'a:0', 'a:x', 'a:1:2', 'a;b', ':2')).toEqual([
      `r.csv:2:30: found \`Document\` in the column \`truth\`; ${expected}. To mend it: ${spell}.`,
      `r.csv:3:30: found \`a:0\` in the column \`truth\`; ${expected}. To mend it: ${spell}.`,
      `r.csv:4:30: found \`a:x\` in the column \`truth\`; ${expected}. To mend it: ${spell}.`,
      `r.csv:5:30: found \`a:1:2\` in the column \`truth\`; ${expected}. To mend it: ${spell}.`,
      `r.csv:6:30: found \`a;b\` in the column \`truth\`; ${expected}. To mend it: put a space between one class and the next.`,
      `r.csv:7:30: found \`:2\` in the column \`truth\`; ${expected}. To mend it: ${spell}.`,
    ]);
    expect(told('truth', 'a:5', 'a:6', 'a b a:2')).toEqual([
      'r.csv:3:30: found `a:6`; expected no more than the components of the row, 5. To mend it: write `a` alone if all of them have it.',
      'r.csv:4:30: found the fault `a` a second time; expected each class once. To mend it: delete one of the two.',
    ]);
  });

  it('is not measured against a count of components that is itself wrong', () => {
    expect(csvTold(csv('truth', 'a:3').replace(',5,', ',0,'))).toHaveLength(1);
  });

  it('names its classes where they first stand', () => {
    expect(faultsIn(read('truth', 'b', 'a b', 'c a'))).toEqual([
      { name: 'b', place: { file: 'r.csv', line: 2, column: 30 } },
      { name: 'a', place: { file: 'r.csv', line: 3, column: 30 } },
      { name: 'c', place: { file: 'r.csv', line: 4, column: 30 } },
    ]);
    expect(faultsIn(read('agent', 'A1'))).toEqual([]);
  });
});

describe('waiting', () => {
  it('is a route and a step, with or without a day', () => {
    expect(read('at_step,joined', 'bespoke.test,2027-03-01', 'bespoke.test,', ',')).toMatchObject({
      atStep: ['bespoke.test', 'bespoke.test', ''],
      joinedDay: Float64Array.of(dayOf('2027-03-01'), Number.NaN, Number.NaN),
    });
    expect(read('at_step', 'bespoke.test')).not.toHaveProperty('joinedDay');
  });

  it('is told where it is no route and step', () => {
    const rest =
      'expected a route and a step of it, as `bespoke.test`, or nothing. To mend it: write the two ids with a full stop between them, or leave the field empty.';
    expect(told('at_step', 'test', 'a.b.c', 'Bespoke.test')).toEqual([
      `r.csv:2:30: found \`test\` in the column \`at_step\`; ${rest}`,
      `r.csv:3:30: found \`a.b.c\` in the column \`at_step\`; ${rest}`,
      `r.csv:4:30: found \`Bespoke.test\` in the column \`at_step\`; ${rest}`,
    ]);
  });

  it('since a day is told where nothing is waited for, before the notification, or on no day', () => {
    expect(told('at_step,joined', ',2027-03-01', 'a.b,2027-02-14', 'a.b,2027-02-15', 'a.b,2027-02-30')).toEqual([
      'r.csv:2:31: found `2027-03-01` in the column `joined` of a row that waits nowhere; expected a day only where `at_step` says what it has waited for since. To mend it: fill `at_step`, or leave `joined` empty.',
      'r.csv:3:34: found `2027-02-14` in the column `joined`, before the notification on 2027-02-15; expected the day of the notification or a later one. To mend it: mend one of the two dates.',
      'r.csv:5:34: found `2027-02-30`; expected a date of the calendar, as 2027-04-15. To mend it: write year, month and day as in 2027-04-15.',
    ]);
    expect(told('joined', '2027-03-01', '2027-03-01')).toEqual([
      'r.csv:1:62: found the column `joined` without `at_step`; expected a column `at_step`, which says where a row has waited since it joined. To mend it: add `at_step`, or delete `joined`.',
    ]);
  });

  it('names its steps where they first stand', () => {
    expect(stepsIn(read('at_step', '', 'a.b', 'a.c', 'a.b'))).toEqual([
      { name: 'a.b', place: { file: 'r.csv', line: 3, column: 30 } },
      { name: 'a.c', place: { file: 'r.csv', line: 4, column: 30 } },
    ]);
    expect(stepsIn(read('agent', 'A1'))).toEqual([]);
  });
});

describe('additions', () => {
  it('are rows that name their own CMU, which stands above', () => {
    expect(read('adds_to', '', 'C1', 'C1').adds).toEqual(Uint8Array.of(0, 1, 1));
    expect(read('agent', 'A1')).not.toHaveProperty('adds');
  });

  it('are told where they name another CMU, or the first row of their own', () => {
    expect(told('adds_to', 'C1', 'C2')).toEqual([
      'r.csv:2:30: found an addition to `C1`; expected a CMU that stands in an earlier row. To mend it: move the row below one of `C1`, or leave `adds_to` empty if the row begins a CMU.',
      'r.csv:3:30: found `C2` in the column `adds_to`; expected the CMU of the row, `C1`. To mend it: leave `adds_to` empty if the row begins a CMU.',
    ]);
  });

  it('of a CMU that is not said are not told as well', () => {
    expect(csvTold(csv('adds_to', 'C1').replace(',C1,P1', ',,P1'))).toHaveLength(1);
  });
});
