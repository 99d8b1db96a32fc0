// Checks which value an assumption has after files, `add`, `set` and the command line.
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/scenario/issue.ts';
import { load, loadTold } from './told.ts';

const ADDED = '{ title: A, value: 1, unit: heads, source: s, date: "2026", confidence: low, basis: assumed }';
const question = (words: string): Record<string, string> => ({
  'my/question.yaml': `id: question\nregimes: [plain]\nportfolio: few\nassumptions: [numbers]\n${words}`,
});

describe('settings', () => {
  it('what is added is there, and replaces what a file says', () => {
    const { assumptions } = load(question(`add: { extra: ${ADDED}, start: ${ADDED} }\n`));
    expect(Object.keys(assumptions)).toEqual(['test-minutes', 'start', 'extra']);
    expect(assumptions.start.unit).toBe('heads');
  });

  it('the command line wins over the scenario, the scenario over its files', () => {
    const files = question('set: { test-minutes: 50, start: 2027-05-01 }\n');
    const value = (set: Record<string, string>) => load(files, { set }).assumptions['test-minutes'].value;
    expect([value({}), value({ 'test-minutes': ' 4.5e1 ' })]).toEqual([50, 45]);
    expect(load(files).assumptions.start.value).toBe('2027-05-01');
    expect(load(files, { set: { start: '2027-06-01T12:00' } }).assumptions.start.value).toBe('2027-06-01T12:00');
  });

  it('a new value takes the place of dated values and formulas, and remembers who said it', () => {
    const dated = ADDED.replace('value: 1', 'values: [{ from: 2027-01-01, value: 1 }], formula: "1 + 1"');
    const { assumptions } = load(question(`add: { extra: ${dated} }\nset: { extra: 7 }\n`));
    expect(assumptions.extra).toMatchObject({ value: 7, unit: 'heads' });
    expect(Object.keys(assumptions.extra)).not.toContain('values');
    expect(Object.keys(assumptions.extra)).not.toContain('formula');
    expect(placeOf(assumptions.extra, 'value')).toEqual({ file: 'my/question.yaml', line: 6, column: 8 });
  });

  it('what the command line set is written down, as text', () => {
    expect(load({}, { set: { 'test-minutes': '45' } }).set).toEqual({ 'test-minutes': '45' });
  });

  it('text that is no value of the unit is refused, with the value that was perhaps meant', () => {
    const told = loadTold({}, { set: { 'test-minutes': '15%', start: '15/4/2027' } });
    expect(told).toEqual({
      phases: ['shape'],
      sentences: [
        '--set: found `15%` for `test-minutes`; expected a number (minutes/component). To mend it: write 0.15.',
        '--set: found `15/4/2027` for `start`; expected a date, as 2027-04-15, or an instant, as 2027-04-15T17:00. To mend it: write year, month and day as in 2027-04-15.',
      ],
    });
    const mend = (text: string) =>
      loadTold({}, { set: { 'test-minutes': text } }).sentences[0].split('To mend it: ')[1];
    expect([mend('1,200'), mend('5 minutes'), mend('1e999'), mend('')]).toEqual([
      'write 1200.',
      'write the number alone, without its unit.',
      'write the number alone, without its unit.',
      'write the number alone, without its unit.',
    ]);
    expect(loadTold(question('set: { start: 5 }\n')).sentences[0]).toContain(
      'my/question.yaml:5:8: found `5` for `start`',
    );
  });

  it('a name that there is none of is left to the check of names', () => {
    expect(Object.keys(load({}, { set: { 'tset-minutes': '5' } }).assumptions)).toEqual(['test-minutes', 'start']);
    expect(loadTold({}, { set: { 'tset-minutes': '5' } }, 'own')).toMatchObject({ phases: ['names'] });
  });
});
