// Checks how units are read, and which convert into which.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorBetween, isUnit, parseUnit, tidy, unitText, unitWords } from '../../src/scenario/units.ts';

const above = fc.constantFrom(...unitWords('above'));
const below = fc.array(fc.constantFrom(...unitWords('below')), { maxLength: 3 });

describe('units', () => {
  it('a unit is a numerator and what follows each stroke', () => {
    expect(parseUnit('GBP/kW/year')).toEqual({ of: 'GBP', per: ['kW', 'year'] });
    expect(parseUnit('working days')).toEqual({ of: 'working days', per: [] });
  });

  it('singular and plural are the same word', () => {
    expect(parseUnit('minute/components')).toEqual(parseUnit('minutes/component'));
  });

  it('a unit that is written out is read as itself', () => {
    fc.assert(
      fc.property(above, below, (of, per) => {
        expect(parseUnit(unitText({ of, per }))).toEqual({ of, per });
      }),
    );
  });

  it('any text is a unit or says why it is none', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('', '/', '//', 'GBP/', '/hour', 'constructor', '% ')),
        (text) => {
          const unit = parseUnit(text);
          if (isUnit(unit)) expect(parseUnit(unitText(unit))).toEqual(unit);
          else expect([unit.found, unit.expected, unit.mend].every((part) => part.length > 0)).toBe(true);
        },
      ),
    );
  });

  it('% is refused with the share that is meant', () => {
    expect(parseUnit('%')).toEqual({
      found: 'the unit `%`',
      expected: 'a share from 0 to 1',
      mend: 'write 0.15 share for 15 %',
    });
    expect(parseUnit('percent', 2.5)).toMatchObject({ mend: 'write 0.025 share for 2.5 %' });
    expect(parseUnit('percentage points')).toMatchObject({ mend: 'write 0.02 share for 2 percentage points' });
    expect(parseUnit('%/year')).toMatchObject({ found: 'the unit `%/year`' });
  });

  it('what people write instead is told the word', () => {
    const meant = { hrs: 'hours', FTE: 'heads', '£/hour': 'GBP', mw: 'MW', 'GBP/annum': 'year', Minutes: 'minutes' };
    for (const [written, word] of Object.entries(meant))
      expect(parseUnit(written)).toMatchObject({ mend: `write \`${word}\`` });
  });

  it('spaces round a stroke are told', () => {
    expect(parseUnit('GBP / hour')).toEqual({
      found: 'the unit `GBP / hour`',
      expected: 'words joined by / without spaces',
      mend: 'write it as in GBP/kW/year',
    });
  });

  it('an unknown word is named within its unit', () => {
    expect(parseUnit('minutes/lorry')).toEqual({
      found: 'the unit `lorry` in `minutes/lorry`',
      expected: 'a unit of the registry, as minutes, working days, share, kW, heads or GBP/hour',
      mend: 'choose the unit that says what the number counts; `number` has none',
    });
  });

  it('units that measure the same thing convert', () => {
    expect(factorBetween('hours', 'minutes')).toBe(60);
    expect(factorBetween('MW', 'kW')).toBe(1000);
    expect(factorBetween('weeks', 'days')).toBe(7);
    expect(factorBetween('years', 'months')).toBe(12);
  });

  it('a working day is not a day, nor a day 24 hours of work', () => {
    expect(factorBetween('working days', 'days')).toBeUndefined();
    expect(factorBetween('days', 'hours')).toBeUndefined();
    expect(factorBetween('kWh', 'kW')).toBeUndefined();
    expect(factorBetween('share', 'number')).toBeUndefined();
  });

  it('there and back again is the same number', () => {
    fc.assert(
      fc.property(above, above, (from, to) => {
        const [there, back] = [factorBetween(from, to), factorBetween(to, from)];
        expect(there === undefined).toBe(back === undefined);
        if (there !== undefined && back !== undefined) expect(there * back).toBeCloseTo(1, 12);
      }),
    );
  });

  it('a number in a sentence has no noise in its last figures', () => {
    expect(tidy(1.1 * 60)).toBe('66');
    expect(tidy(0.1 + 0.2)).toBe('0.3');
  });
});
