// Classes of fault that a register names are described in the portfolio.
import { expect, it } from 'vitest';
import { Issues, sentenceOf } from '../../src/scenario/issue.ts';
import { checkSubmissionNames } from '../../src/scenario/names-submissions.ts';
import type { PortfolioFile } from '../../src/scenario/schema/portfolio.ts';
import { submissionsOf } from '../../src/scenario/submissions.ts';
import { portfolio, smallWorld } from './small-world.ts';

const told = (faults: PortfolioFile['faults'], ...truths: string[]): string[] => {
  const rows = truths.map((truth, s) => `S${s},C1,P1,M1,2027-04-15,5,3.5,${truth}`);
  const text = ['submission,cmu,provider,model,notified,components,derated_kw,truth', ...rows].join('\n');
  const submissions = submissionsOf(text, 'r.csv', new Issues())!;
  const issues = new Issues();
  checkSubmissionNames(smallWorld({ portfolio: { ...portfolio, ...(faults ? { faults } : {}) }, submissions }), issues);
  return issues.list.map(sentenceOf);
};
const FAULTS = { document: { title: 'd', share: 0.1 }, ratio: { title: 'r', share: 0.1 } };

it('a class that stands nowhere is told where it is first named, with the one perhaps meant', () => {
  expect(told(FAULTS, 'ratio', 'documnt:2', 'documnt ratio')).toEqual([
    'r.csv:3:30: found the class of fault `documnt`, which stands nowhere; expected `document` or `ratio`. To mend it: write `document`, or describe `documnt` under `faults` of the portfolio.',
  ]);
});

it('a portfolio without classes has none to name', () => {
  expect(told(undefined, '', 'ratio')).toEqual([
    'r.csv:3:30: found the class of fault `ratio`, which stands nowhere; expected a class of `faults` of the portfolio. To mend it: describe `ratio` under `faults` of the portfolio.',
  ]);
});

it('nothing is said of classes that are described, nor of a sampled portfolio', () => {
  expect(told(FAULTS, 'ratio document:2', '')).toEqual([]);
  const issues = new Issues();
  checkSubmissionNames(smallWorld(), issues);
  expect(issues.list).toEqual([]);
});
