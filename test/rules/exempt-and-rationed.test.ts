// A regime written as a file from the guide alone, with no change in src: industrial components exempt from retests, submissions rationed.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskLibrary, libraryPath } from '../../src/cli/library.ts';
import { TICKS_PER_DAY } from '../../src/engine/days.ts';
import { openGame } from '../../src/model/game.ts';
import { OPEN, REGISTERED, WITHDRAWN } from '../../src/model/ledger.ts';
import { loadWorld } from '../../src/scenario/load.ts';

const world = loadWorld(diskLibrary(), libraryPath(join(import.meta.dirname, 'exempt-and-rationed.yaml')), {});
const game = openGame(world);
const played = (regime: string) => {
  const play = game.prepare({ regime, components: 73_109, replication: 0 });
  play.run();
  return play;
};
const ruled = played('exempt-and-rationed');
const reference = played('bmcs-only');

test('an industrial component that fails is withdrawn; the same ones pass as before', () => {
  const { portfolio, ledger, submissionOf, program } = ruled;
  const testStep = program.steps.findIndex((step) => step.id === 'test');
  let withdrawn = 0;
  for (let c = 0; c < portfolio.components; c++) {
    if (portfolio.device.names[portfolio.device.of[submissionOf[c]]] !== 'industrial-site') continue;
    expect(ledger.visits[testStep]![c]).toBe(1);
    const passedAtOnce = reference.ledger.visits[testStep]![c] === 1 && reference.ledger.state[c] === REGISTERED;
    expect(ledger.state[c]).toBe(passedAtOnce ? REGISTERED : WITHDRAWN);
    if (!passedAtOnce) withdrawn++;
  }
  expect(withdrawn).toBeGreaterThan(100);
});

test('domestic components are tested again as before', () => {
  const { portfolio, ledger, submissionOf } = ruled;
  for (let c = 0; c < portfolio.components; c++) {
    if (portfolio.device.names[portfolio.device.of[submissionOf[c]]] === 'industrial-site') continue;
    expect(ledger.state[c]).toBe(reference.ledger.state[c]);
    expect(ledger.state[c]).not.toBe(OPEN);
  }
});

test('no provider has more than one submission enter in a week, and all enter at last', () => {
  const play = game.prepare({ regime: 'exempt-and-rationed', components: 73_109, replication: 0 });
  const { portfolio, program, gates, simulation } = play;
  const submit = program.steps.findIndex((step) => step.id === 'submit');
  const enteredAt = new Map<number, number>();
  const arrive = gates.arrive.bind(gates);
  gates.arrive = (pc, first, last, submission) => {
    if (program.step[pc] === submit && !enteredAt.has(submission)) enteredAt.set(submission, simulation.now);
    return arrive(pc, first, last, submission);
  };
  play.run();
  expect(enteredAt.size).toBe(portfolio.submissions);
  const weeks = new Set<string>();
  for (const [submission, at] of enteredAt) {
    weeks.add(`${portfolio.provider.of[submission]} in week ${Math.floor((at / TICKS_PER_DAY + 3) / 7)}`);
  }
  expect(weeks.size).toBe(portfolio.submissions);
});
