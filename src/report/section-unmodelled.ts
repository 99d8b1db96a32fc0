// What the report does not tell: what is not modelled, and what the run may not be used for.
import { sentence } from '../charts/numbers.ts';
import { ASSURANCE } from '../experiment/manifest.ts';
import type { Study } from '../experiment/study.ts';
import { bullets, element, joined, type Markup, paragraph } from './html.ts';

const NOT_MODELLED = [
  'How likely a growth level is: it is a scenario, not a forecast.',
  'Prices of the auction, and what late or missing capacity does to them.',
  'Whether a device delivers when it is called: assurance is modelled, delivery is not.',
  'What the law makes of a change: whether other codes, regulations or contracts would have to be amended.',
  'People learning, tiring, or being moved from other work unless the scenario says so.',
  'Strategy: providers do not hold work back or bring it forward because a queue is long, except where a rule of the scenario says so.',
];

export const unmodelled = (study: Study): Markup =>
  joined([
    element('h3', 'What is not modelled'),
    bullets([
      ...NOT_MODELLED,
      ...(study.economics ? [] : ['Money: this scenario names no costs.']),
      ...(study.entry === 'same' ? ['Who enters: everybody notifies under every regime.'] : []),
    ]),
    element('h3', 'Limits of use'),
    paragraph(`${sentence(ASSURANCE)}: nobody independent of its makers has checked this model or this run.`),
    bullets([
      'The results hold for the regimes, deadlines, population and assumptions written here. Where an assumption is poorly known, so is what hangs on it.',
      'Monte Carlo intervals are about chance alone. Doubt about assumptions, and about how the rules are modelled, is not in them.',
      'Differences between regimes rest on the same luck and the same assumptions, and so are firmer than the level of either.',
    ]),
  ]);
