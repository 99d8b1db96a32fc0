// Names in formulas: each stands somewhere, and no formula leads back to itself.
import { namesIn, partsOf, type StepPath } from './formula.ts';
import { parseFormula } from './formula-parser.ts';
import { namesOfTerms, termsOf } from './formula-retests.ts';
import { type Issues, type Place, placeOf } from './issue.ts';
import { ASSUMPTION, listOf, type Naming, needsName } from './missing.ts';
import { ringsOf } from './rings.ts';
import type { World } from './world.ts';

const INSTEAD = 'give the number of retests a `value` instead of the formula';
const REGIME: Naming = {
  noun: 'regime',
  expected: 'a regime of `regimes`',
  mend: (it) => `add ${it} to \`regimes\`, or ${INSTEAD}`,
};
const partOf = (noun: string, whole: string): Naming => ({
  noun,
  expected: `a ${noun} of this ${whole}`,
  mend: () => INSTEAD,
});

const checkPath = ({ regimes }: World, place: Place, at: StepPath, issues: Issues): void => {
  const regime = regimes.find((one) => one.id === at.regime);
  const routes = Object.keys(regime?.routes ?? {});
  const regimeIds = regimes.map((one) => one.id);
  if (!regime) needsName(issues, place, REGIME, at.regime, regimeIds);
  else if (!routes.includes(at.route)) needsName(issues, place, partOf('route', 'regime'), at.route, routes);
  else {
    const steps = regime.routes[at.route].steps.map((one) => one.id);
    needsName(issues, place, partOf('step', 'route'), at.step, steps);
  }
};

/** `a-b` is one name; where it is none but its halves are, a minus was meant. */
const minusMeant = (name: string, names: readonly string[]): string | undefined => {
  const stands = (part: string) => names.includes(part) || /^\d+$/.test(part);
  for (let cut = name.indexOf('-'); cut >= 0; cut = name.indexOf('-', cut + 1)) {
    const [left, right] = [name.slice(0, cut), name.slice(cut + 1)];
    if (stands(left) && stands(right)) return `${left} - ${right}`;
  }
  return undefined;
};

export const checkFormulaNames = (world: World, issues: Issues): void => {
  const { assumptions } = world;
  const names = Object.keys(assumptions);
  const uses = new Map<string, string[]>();
  for (const [name, assumption] of Object.entries(assumptions)) {
    if (assumption.formula === undefined) continue;
    const place = placeOf(assumption, 'formula');
    const { expression, problem } = parseFormula(assumption.formula);
    if (problem) {
      issues.add('names', place, problem.found, problem.expected, problem.mend);
      continue;
    }
    const used = namesIn(expression);
    const paths = partsOf(expression).flatMap((part) => (part.kind === 'retests' ? [part.of] : []));
    for (const path of paths) checkPath(world, place, path, issues);
    const summed = paths
      .map((path) => termsOf(world, path).terms)
      .flatMap((terms) => (terms ? namesOfTerms(terms) : []));
    uses.set(name, [...used, ...summed]);
    for (const other of used) {
      const meant = names.includes(other) ? undefined : minusMeant(other, names);
      if (meant === undefined) needsName(issues, place, ASSUMPTION, other, names);
      else {
        const expected = 'spaces round a minus between names, because names have hyphens';
        issues.add('names', place, `the assumption \`${other}\``, expected, `write \`${meant}\``);
      }
    }
  }
  for (const ring of ringsOf(uses)) {
    const whose = ring.length > 1 ? `the formulas of ${listOf(ring, 'and')}` : `the formula of ${listOf(ring)}`;
    const found = ring.length > 1 ? `${whose}, each of which needs the next` : `${whose}, which needs itself`;
    const place = placeOf(assumptions[ring[0]], 'formula');
    issues.add('names', place, found, 'formulas that end at values', 'give one of them a value instead');
  }
};
