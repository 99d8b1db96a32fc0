// Checks which registers of submissions are read, and what is said of the others.
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/engine/days.ts';
import { Issues } from '../../src/scenario/issue.ts';
import { submissionsOf } from '../../src/scenario/submissions.ts';
import { csvTold } from './told.ts';

const HEADER = 'submission,cmu,provider,model,notified,components,derated_kw';
const GOOD = 'S1,C1,P1,M1,2027-04-15,5,3.5';
const rows = (...lines: string[]): string => `${[HEADER, ...lines].join('\n')}\n`;
const read = (text: string) => submissionsOf(text, 'r.csv', new Issues());
const COUNT = 'a whole number of 1 or more. To mend it: ';

describe('a register', () => {
  it('becomes columns in the order of its rows', () => {
    expect(read(rows(GOOD, 'S2,C2,P1,M2,2027-05-01,70,0'))).toEqual({
      submission: ['S1', 'S2'],
      cmu: ['C1', 'C2'],
      provider: ['P1', 'P1'],
      model: ['M1', 'M2'],
      notifiedDay: Int32Array.of(dayOf('2027-04-15'), dayOf('2027-05-01')),
      components: Int32Array.of(5, 70),
      deratedKw: Float64Array.of(3.5, 0),
    });
  });

  it('may have more columns, in any order, and its lines may end in any way', () => {
    const text = `cohort,${HEADER},agent\r\nnew,${GOOD},\r\n`;
    expect(read(text)).toMatchObject({
      cohort: ['new'],
      agent: [''],
      submission: ['S1'],
      components: Int32Array.of(5),
    });
    expect(read(`${HEADER}\r${GOOD}\r`)).toMatchObject({ submission: ['S1'], deratedKw: Float64Array.of(3.5) });
  });

  it('a missing column is told, with the one that is perhaps meant', () => {
    const columns = 'the columns submission, cmu, provider, model, notified, components and derated_kw';
    expect(csvTold('submission,cmu,provider,model,notified,component\n')).toEqual([
      `r.csv:1:40: found no column \`components\`; expected ${columns}. To mend it: did you mean it by \`component\`? If so, rename that to \`components\`; if not, add the column.`,
      `r.csv:1:49: found no column \`derated_kw\`; expected ${columns}. To mend it: add the column \`derated_kw\`.`,
    ]);
  });

  it('columns that are unknown or doubled are refused', () => {
    const known = `no others than submission, cmu, provider, model, notified, components, derated_kw, device, cohort, settlement, agent, truth, at_step, joined and adds_to`;
    expect(csvTold(`${HEADER},cohrt,cmu\n`)).toEqual([
      'r.csv:1:68: found the column `cmu` a second time; expected one `cmu`. To mend it: delete one of the two.',
      `r.csv:1:62: found the unknown column \`cohrt\`; expected ${known}. To mend it: did you mean \`cohort\`? If not, delete the column.`,
    ]);
  });

  it('another separator than the comma is told as such', () => {
    expect(csvTold(`${HEADER.replaceAll(',', ';')}\n`)).toEqual([
      'r.csv:1:1: found columns separated by `;`; expected commas. To mend it: save it as CSV with commas between the columns.',
    ]);
  });

  it('a short row and a long one are told where they end', () => {
    expect(csvTold(rows('S1,C1,P1,M1,2027-04-15,5', `${GOOD},9`))).toEqual([
      'r.csv:2:25: found a row of 6 fields; expected 7, as in the header. To mend it: add what is missing.',
      'r.csv:3:30: found a row of 8 fields; expected 7, as in the header. To mend it: put a field that has a comma in it in quotes.',
    ]);
  });

  it('counts are whole and at least one', () => {
    const withCount = (count: string): string[] => csvTold(rows(`S1,C1,P1,M1,2027-04-15,${count},3.5`));
    const mend = 'write how many components the submission has.';
    expect(withCount('-3')).toEqual([`r.csv:2:24: found \`-3\` components; expected ${COUNT}${mend}`]);
    expect(withCount('2.5')).toEqual([`r.csv:2:24: found \`2.5\` components; expected ${COUNT}${mend}`]);
    expect(withCount('0')).toEqual([`r.csv:2:24: found \`0\` components; expected ${COUNT}${mend}`]);
    expect(withCount('5.0')).toEqual([`r.csv:2:24: found \`5.0\` components; expected ${COUNT}write 5.`]);
    expect(withCount('"1,200"')).toEqual([`r.csv:2:24: found \`1,200\` components; expected ${COUNT}write 1200.`]);
    expect(withCount('')).toHaveLength(1);
    expect(withCount('99999999999')[0]).toContain('expected at most 2147483647');
  });

  it('kilowatts are numbers from nought', () => {
    for (const kw of ['-1', 'x', '', '1e999', 'NaN', '0x10'])
      expect(csvTold(rows(`S1,C1,P1,M1,2027-04-15,5,${kw}`))).toEqual([
        `r.csv:2:26: found \`${kw}\` kW; expected a number of 0 or more, in kW of one component. To mend it: write the de-rated kW of one component.`,
      ]);
  });

  it('dates are dates of the calendar', () => {
    const withDate = (date: string): string[] => csvTold(rows(`S1,C1,P1,M1,${date},5,3.5`));
    const start = 'expected a date of the calendar, as 2027-04-15. To mend it: write year, month and day';
    expect(withDate('2027-02-29')).toEqual([`r.csv:2:13: found \`2027-02-29\`; ${start} as in 2027-04-15.`]);
    expect(withDate('2027/04/15')).toEqual([`r.csv:2:13: found \`2027/04/15\`; ${start} as in 2027-04-15.`]);
    expect(withDate('15/4/2027')).toEqual([
      `r.csv:2:13: found \`15/4/2027\`; ${start}: 2027-04-15, if that is the day meant.`,
    ]);
  });

  it('a submission stands once, a CMU has one provider, names are not empty', () => {
    expect(
      csvTold(rows(GOOD, 'S1,C2,P1,M1,2027-04-15,5,1', 'S3,C1,P2,M1,2027-04-15,5,1', 'S4,C4,,M1,2027-04-15,5,1')),
    ).toEqual([
      'r.csv:3:1: found the submission `S1` a second time; expected an id of its own; the first stands at line 2. To mend it: give each row its own id.',
      'r.csv:4:7: found the CMU `C1` under `P2`; expected its provider of line 2, `P1`. To mend it: give the CMU one provider, or each provider a CMU of its own.',
      'r.csv:5:7: found an empty field in the column `provider`; expected a name. To mend it: fill it.',
    ]);
  });

  it('a CMU whose provider is not said is complained of for that alone', () => {
    expect(
      csvTold(rows('S1,C1,,M1,2027-04-15,5,1', 'S2,C1,P2,M1,2027-04-15,5,1', GOOD.replace('S1,C1', 'S3,C3'))),
    ).toHaveLength(1);
    expect(csvTold(rows('S1,C1,P2,M1,2027-04-15,5,1', 'S2,C1,,M1,2027-04-15,5,1'))).toHaveLength(1);
  });

  it('a quote left open is told where it begins', () => {
    expect(csvTold(rows('"S1,C1,P1,M1,2027-04-15,5,3.5', GOOD))).toEqual([
      'r.csv:2:1: found a quote that is not closed at the end of its field; expected a field that begins and ends with a quote. To mend it: close it, and write a quote inside it twice.',
    ]);
  });

  it('a header alone is no register', () => {
    expect(csvTold(`${HEADER}\n\n`)).toEqual([
      'r.csv: found a header without rows; expected a row for each submission. To mend it: write rows under the header.',
    ]);
  });

  it('fifty problems are told, and how many more there are', () => {
    const bad = (count: number): string =>
      rows(...Array.from({ length: count }, (_, k) => `S${k},C1,P1,M1,2027-04-15,x,1`));
    expect(csvTold(bad(50))).toHaveLength(50);
    const told = csvTold(bad(60));
    expect(told).toHaveLength(51);
    expect(told[50]).toBe(
      'r.csv: found these and 10 more problems; expected none. To mend it: mend them, then check again.',
    );
  });
});
