// Checks what a growth path comes to in a year: the years said, the way between them, and the years it does not know.
import { describe, expect, it } from 'vitest';
import { componentsIn, spanOf } from '../../src/scenario/growth.ts';
import type { PathFile } from '../../src/scenario/schema/path.ts';

const listed: PathFile = {
  id: 'listed',
  components: [
    { year: 2024, is: 100 },
    { year: 2026, is: 205 },
    { year: 2030, is: 105 },
  ],
};
const shaped = (rest: Partial<PathFile>): PathFile => ({
  id: 'shaped',
  from: { year: 2024, components: 1000 },
  to: { year: 2028, components: 2000 },
  ...rest,
});
const over = (path: PathFile, years: readonly number[]) => years.map((year) => componentsIn(path, year));

describe('a path listed by year', () => {
  it('has what is said in a year that is said, and lies on the straight line between, in whole components', () => {
    expect(over(listed, [2024, 2025, 2026, 2027, 2028, 2030])).toEqual([100, 153, 205, 180, 155, 105]);
  });

  it('knows nothing before its first year and after its last', () => {
    expect(spanOf(listed)).toEqual({ from: 2024, to: 2030 });
    expect(() => componentsIn(listed, 2023)).toThrow(new RangeError('the path listed does not know the year 2023'));
    expect(() => componentsIn(listed, 2031)).toThrow(RangeError);
  });
});

describe('a path with a shape', () => {
  it('grows evenly by the straight line', () => {
    expect(over(shaped({ shape: 'linear' }), [2024, 2025, 2026, 2027, 2028])).toEqual([1000, 1250, 1500, 1750, 2000]);
  });

  it('grows by an S slowly at both ends, half way in the middle', () => {
    // 3t^2 - 2t^3 at a quarter is 5/32, at three quarters 27/32; 156.25 and 843.75 of 1,000 more.
    expect(over(shaped({ shape: 's-curve' }), [2024, 2025, 2026, 2027, 2028])).toEqual([1000, 1156, 1500, 1844, 2000]);
  });

  it('grows by a step in the year that is said', () => {
    expect(over(shaped({ shape: 'step', at: 2026 }), [2024, 2025, 2026, 2028])).toEqual([1000, 1000, 2000, 2000]);
  });

  it('stays where it ends, and is unknown before it starts', () => {
    for (const shape of ['linear', 's-curve', 'step'] as const)
      expect(componentsIn(shaped({ shape, at: 2026 }), 2090)).toBe(2000);
    expect(spanOf(shaped({ shape: 'linear' }))).toEqual({ from: 2024, to: Number.POSITIVE_INFINITY });
    expect(() => componentsIn(shaped({ shape: 'linear' }), 2023)).toThrow(RangeError);
  });

  it('may fall as well', () => {
    const falling = shaped({ shape: 'linear', to: { year: 2028, components: 600 } });
    expect(over(falling, [2024, 2026, 2028])).toEqual([1000, 800, 600]);
  });
});

it('a path of nothing knows no year', () => {
  expect(spanOf({ id: 'empty' })).toBeUndefined();
  expect(() => componentsIn({ id: 'empty' }, 2024)).toThrow(RangeError);
});
