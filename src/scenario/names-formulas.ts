// Names in formulas: each stands somewhere, and no formula leads back to itself.
import { namesIn } from './formula.ts';
import { parseFormula } from './formula-parser.ts';
import { type Issues, placeOf } from './issue.ts';
import { ASSUMPTION, listOf, needsName } from './missing.ts';
import { ringsOf } from './rings.ts';
import type { World } from './world.ts';

/** `a-b` is one name; where it is none but its halves are, a minus was meant. */
const minusMeant = (name: string, names: readonly string[]): string | undefined => {
  const stands = (part: string) => names.includes(part) || /^\d+$/.test(part);
  for (let cut = name.indexOf('-'); cut >= 0; cut = name.indexOf('-', cut + 1)) {
    const [left, right] = [name.slice(0, cut), name.slice(cut + 1)];
    if (stands(left) && stands(right)) return `${left} - ${right}`;
  }
  return undefined;
};

export const checkFormulaNames = ({ assumptions }: World, issues: Issues): void => {
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
    uses.set(name, used);
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
