// Whoever waits when the horizon starts has joined before it.
import { expect, it } from 'vitest';
import { checkingOf } from '../../src/scenario/checking.ts';
import { Issues, sentenceOf } from '../../src/scenario/issue.ts';
import { checkSubmissions } from '../../src/scenario/meaning-submissions.ts';
import { submissionsOf } from '../../src/scenario/submissions.ts';
import { smallWorld } from './small-world.ts';

/** The horizon of the small world starts on 2027-04-01. */
const told = (...joined: string[]): string[] => {
  const rows = joined.map((day, s) => `S${s},C1,P1,M1,2027-02-15,5,3.5,bespoke.test,${day}`);
  const text = ['submission,cmu,provider,model,notified,components,derated_kw,at_step,joined', ...rows].join('\n');
  const issues = new Issues();
  const world = smallWorld({ submissions: submissionsOf(text, 'r.csv', new Issues())! });
  checkSubmissions(checkingOf(world, issues));
  return issues.list.map(sentenceOf);
};
const rest =
  'expected a day before the horizon starts on 2027-04-01, when it stands in the queue. To mend it: mend `joined`, or leave `at_step` and `joined` of the row empty.';

it('a row that joined on the first day or later is told at its place, and the others counted', () => {
  expect(told('2027-03-31', '2027-04-01')).toEqual([
    `r.csv:3:43: found submission \`S1\` waiting since 2027-04-01; ${rest}`,
  ]);
  expect(told('2027-05-01', '2027-03-31', '2027-06-01')).toEqual([
    `r.csv:2:43: found submission \`S0\` waiting since 2027-05-01, and 1 more; ${rest}`,
  ]);
});

it('nothing is said of rows that joined before, or of which no day is known', () => {
  expect(told('2027-03-31', '')).toEqual([]);
  const issues = new Issues();
  checkSubmissions(checkingOf(smallWorld(), issues));
  expect(issues.list).toEqual([]);
});
