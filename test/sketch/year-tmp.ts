import type { SketchBatch, SketchInput, SketchWork } from '../../src/sketch/input.ts'; import { batch, people, platform, steps, taking } from './worlds.ts';
export const year = (): SketchInput => {
  const calendar = { rules: [{ easter: -2 }, { easter: 1 }, { first: 'mon' as const, of: 5 }] };
  const office = (id: string, heads: number) =>
    people(id, 1, { calendar, everyDay: false, crews: [{ opensAt: 540, minutes: 390, heads: [{ from: 0, heads }] }] });
  const start = 20_909;
  const works: readonly (readonly SketchWork[])[] = [
    [
      { pool: 1, minutes: 0.5 },
      { pool: 1, minutes: 0, fixed: 60 },
      { pool: 0, minutes: 0, fixed: 60 },
      { pool: 0, minutes: 1, retests: 0.15 },
    ],
    [
      { pool: 1, minutes: 0.1 },
      { pool: 2, minutes: 1 },
      { pool: 3, minutes: 1, retests: 0.03 },
      { pool: 0, minutes: 0, fixed: 60 },
    ],
  ];
  return {
    starts: start * 1440,
    ends: (start + 900) * 1440,
    calendar,
    pools: [
      office('examiners', 4),
      office('team', 20),
      office('agent', 20),
      platform('registry', 4000, { calendar, otherLoad: 500 }),
      office('laboratory', 2),
    ],
    routes: [
      {
        id: 'bespoke',
        steps: [
          ...steps('collate'),
          { id: 'submit', per: ['submission'], gate: { kind: 'all' } },
          { id: 'assess', per: ['submission'], gate: { kind: 'all' } },
          ...steps('test'),
        ],
      },
      {
        id: 'cop11',
        steps: [
          ...steps('hand-over', 'commission', 'register'),
          { id: 'check', per: ['cmu'], gate: { kind: 'share', share: 0.9 } },
        ],
      },
    ],
    batches: Array.from(
      { length: 150 },
      (_, i): SketchBatch =>
        batch(
          (start + ((i * 37) % 120)) * 1440 + 540,
          taking(100 + ((i * 7919) % 5000), works[i % 2], { route: i % 2, deadline: (start + 137) * 1440 }),
          { cmu: i % 60 },
        ),
    ),
  };
};
