// Who comes: a rule of entry has all that it weighs, and nothing that it does not.
import { type Checking, written } from './checking.ts';
import { listOf } from './missing.ts';

export const checkEntry = ({ world, say }: Checking): void => {
  const { entry } = world.scenario;
  if (!entry) return;
  const rule = written(entry, 'rule');
  if (entry.rule === 'margin') {
    if (entry.price === undefined)
      say(entry, 'rule', `${rule} without \`price\``, 'what a CMU earns', 'write `price`, in GBP/kW/year');
    const free = world.regimes.filter(({ entry: terms }) => Object.keys(terms?.costs ?? {}).length === 0);
    if (free.length > 0) {
      const ids = free.map((regime) => regime.id);
      const found = `${rule} with ${listOf(ids, 'and')}, where entry costs nothing`;
      const mend = 'write `entry: { costs: { per-component: ... } }` in each regime';
      say(entry, 'rule', found, 'costs of entry in every regime', mend);
    }
    return;
  }
  if (entry.price !== undefined) {
    const mend = 'remove it, or write `rule: margin`';
    say(entry, 'price', `${written(entry, 'price')} beside ${rule}`, '`price` only where a margin decides', mend);
  }
  if (entry.rule === 'induced' && world.regimes.every(({ entry: terms }) => terms?.attracts === undefined)) {
    const mend = 'write `entry: { attracts: 0.5 }` in the regimes that attract fewer';
    say(entry, 'rule', `${rule} with regimes that all attract everybody`, '`attracts` in some regime', mend);
  }
};
