// Laws of the agenda: what is earlier comes first, then what ranks first, then what was noted first.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Agenda } from '../../src/sketch/agenda.ts';

const key = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }));

test('events come by time, by rank, and in the order they were noted, whenever they are noted', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), fc.integer({ min: 0, max: 60 }), (keys, early) => {
      const agenda = new Agenda();
      const waiting: number[] = [];
      const took: number[] = [];
      const expected: number[] = [];
      const takes = () => {
        waiting.sort((a, b) => keys[a][0] - keys[b][0] || keys[a][1] - keys[b][1] || a - b);
        expected.push(waiting.shift()!);
        expect(agenda.time).toBe(keys[expected[expected.length - 1]][0]);
        took.push(agenda.next());
      };
      keys.forEach(([time, rank], event) => {
        agenda.note(time, rank, event);
        waiting.push(event);
        if (event < early && event % 3 === 2) takes();
      });
      while (!agenda.isEmpty) takes();
      expect(took).toEqual(expected);
      expect(waiting).toEqual([]);
    }),
    { seed: 392, numRuns: 500 },
  );
});
