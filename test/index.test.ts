// A notebook: a world from text, a study, its tables and a chart, with nothing but what the table of contents names.
import { expect, test } from 'vitest';
import * as pinchpoint from '../src/index.ts';

const FILES = {
  'few.yaml': `
    id: few
    regimes: [one-by-one]
    portfolio: firms
    pools: [people]
    horizon: { from: 2027-04-05, to: 2027-05-31 }
    cut-off: 2027-04-30`,
  'regimes/one-by-one.yaml': `
    id: one-by-one
    routes:
      bespoke:
        deadline: { by: 2027-04-30 }
        steps:
          - { id: test, per: component, by: examiners, minutes: 60, counts-as: metering-test }`,
  'pools/people.yaml': `
    id: people
    pools:
      examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "09:00", hours: 8 } }`,
  'portfolios/firms.yaml': 'id: firms\ncsv: firms.csv',
  'portfolios/firms.csv': `submission,cmu,provider,model,notified,components,derated_kw
s1,C1,P1,M1,2027-04-05,200,3.5`,
};

test('a notebook plays a study with what the table of contents names', async () => {
  const { filesOf, loadWorld, memoryLibrary, openGame, playersHere, runStudy } = pinchpoint;
  const world = loadWorld(memoryLibrary(FILES), 'few.yaml');
  const game = openGame(world);
  const hash = (text: string) => String(text.length).padStart(64, '0');
  const study = await runStudy(world, game, playersHere(game), { clock: () => 0, hash, version: '0' });
  const onTime = study.summaries.find(({ measure }) => measure === 'on-time-components');
  // 5 to 30 April 2027 are twenty worked days of eight hours, a component an hour.
  expect(onTime?.mean).toBe(160);
  expect(filesOf(study, world, hash).map(({ path }) => path)).toContain('summary.csv');
  expect(pinchpoint.terminalTable(study)).toContain('one-by-one');
});

test('a notebook can follow one component, and read what an interval supports', () => {
  const game = pinchpoint.openGame(pinchpoint.loadWorld(pinchpoint.memoryLibrary(FILES), 'few.yaml'));
  const { lines } = pinchpoint.traceComponent(game, { regime: 'one-by-one', components: 200, replication: 0 }, 9);
  expect(lines.length).toBeGreaterThan(2);
  const { mean, halfWidth } = pinchpoint.estimate([1, 2, 3, 4]);
  expect(pinchpoint.supported(mean, halfWidth)).toBe('2.5');
});
