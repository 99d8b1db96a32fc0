// Checks what is said of an assumption whose unit is not the one of its place.
import { describe, expect, it } from 'vitest';
import { unitProblem, wantedText } from '../../src/scenario/wanted.ts';

describe('the unit of a place', () => {
  it('a unit alone takes any denominator', () => {
    expect(unitProblem('x', 'minutes', 'minutes')).toBeUndefined();
    expect(unitProblem('x', 'minutes/component', 'minutes')).toBeUndefined();
  });

  it('a unit with a denominator takes that one', () => {
    expect(unitProblem('x', 'GBP/hour', 'GBP/hour')).toBeUndefined();
    expect(unitProblem('x', 'GBP', 'GBP/hour')).toEqual({
      found: '`x`, whose unit is GBP',
      expected: 'the unit GBP/hour',
      mend: 'give `x` in GBP/hour',
    });
  });

  it('a unit with two denominators takes both', () => {
    expect(unitProblem('x', 'GBP/kW/year', 'GBP/kW/year')).toBeUndefined();
    expect(unitProblem('x', 'GBP/year/kW', 'GBP/kW/year')).toBeUndefined();
    expect(unitProblem('x', 'GBP/kW', 'GBP/kW/year')?.mend).toBe('give `x` in GBP/kW/year');
  });

  it('an optional denominator may be left out but not replaced', () => {
    const place = { of: ['items', 'pairs'], per: ['working day'] };
    expect(unitProblem('x', 'pairs', place)).toBeUndefined();
    expect(unitProblem('x', 'pairs/working day', place)).toBeUndefined();
    expect(unitProblem('x', 'pairs/week', place)).toEqual({
      found: '`x`, whose unit is pairs/week',
      expected: 'the unit items, items/working day, pairs or pairs/working day',
      mend: 'name an assumption with such a unit; what is counted here is not for each week',
    });
  });

  it('what converts is told converted, and is an error all the same', () => {
    expect(unitProblem('x', 'MW', 'kW', 1.5)).toEqual({
      found: '`x`, whose unit is MW',
      expected: 'the unit kW',
      mend: 'in `x` write 1.5 MW as 1500 kW',
    });
    expect(unitProblem('x', 'hours', 'minutes')?.mend).toBe('in `x` write 1 hours as 60 minutes');
  });

  it('what does not convert is told why', () => {
    const name = 'name an assumption whose unit is';
    expect(unitProblem('x', 'days', 'working days')?.mend).toBe(
      `a working day is not a day: ${name} working days, or mend the unit of \`x\``,
    );
    expect(unitProblem('x', 'number', 'share')?.mend).toBe(
      `a share is a number from 0 to 1 that says so: ${name} share, or mend the unit of \`x\``,
    );
  });

  it('any unit will do where none is wanted', () => {
    expect(unitProblem('x', 'MW', { of: [] })).toBeUndefined();
  });

  it('a unit that is none is told at the assumption, not at its use', () => {
    expect(unitProblem('x', 'furlongs', 'minutes')).toBeUndefined();
  });

  it('the units that a place takes are listed', () => {
    expect(wantedText({ of: ['minutes'], per: ['component', 'test'] })).toBe(
      'minutes, minutes/component or minutes/test',
    );
    expect(wantedText({ of: ['GBP'], per: ['kW', 'year'], must: true })).toBe('GBP/kW/year');
    expect(wantedText({ of: ['heads'] })).toBe('heads');
  });
});
