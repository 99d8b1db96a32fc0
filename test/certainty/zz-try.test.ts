import { expect, test } from 'vitest';
import { runLimits } from '/work/main/src/certainty/limits.ts';
import { runStress } from '/work/main/src/certainty/stress.ts';
import { door, gameOf, plantedWorld, playersBy, uniform, keyText } from '/work/main/test/certainty/planted.ts';
test('try', async () => {
  const world = plantedWorld({ assumptions: { a: uniform(0, 1), b: uniform(0, 1), c: uniform(0,1), fee: {value: 10, unit:'GBP', range:[5,20], distribution: {shape:'uniform', low:5, high: 20}} },
   items: { testing: { title:'T', payer:'cmsb', kind:'resource', timing:'recurring', driver:{measure:'tests'}, price:'fee'} }, appraisal: {replacement: 100},
   certainty: { limits: { saturation: { components: [1000, 1500, 2000] }, needs: [{change:'a', between:[0,1]}]}, stress: {draws: 30} } });
  const players = playersBy(world, (key, s) => ({ 'on-time-share': key.regime === 'old' ? 1 - s.a : 0.9 - 0.2*s.b, 'on-time-mw': 5, 'late-mw': key.regime === 'old' ? s.a : 0.1, tests: 100*s.c+ (key.regime==='old'? 10: 0)}));
  const l = await runLimits(world, gameOf(world), players, door());
  console.log(JSON.stringify(l.switching.map(s=>[s.assumption,s.output,s.kind,s.at,s.place, s.atSwitch]),null,0), l.saturation, l.needs, l.spent);
  const s = await runStress(world, gameOf(world), players, door());
  console.log(s.spent, s.sobol, s.worst, s.boxes, s.decisions, s.information, s.drawn, s.variance);
});
