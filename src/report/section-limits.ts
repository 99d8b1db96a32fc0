// What the run may not be used for, and how to make it again.
import { count, sentence } from '../charts/numbers.ts';
import { ASSURANCE } from '../experiment/manifest.ts';
import type { Study } from '../experiment/study.ts';
import { bullets, element, joined, type Markup, paragraph } from './html.ts';

export const limits = (): Markup =>
  bullets([
    `${sentence(ASSURANCE)}: nobody independent of its makers has checked this model or this run.`,
    'The results hold for the regimes, deadlines, population and assumptions written here. Where an assumption is poorly known, so is what hangs on it.',
    'Monte Carlo intervals are about chance alone. Doubt about assumptions, and about how the rules are modelled, is not in them.',
    'A growth level is a scenario, not a forecast: nothing here says how likely it is.',
    'Differences between regimes rest on the same luck and the same assumptions, and so are firmer than the level of either.',
  ]);

/** A word for a command line, quoted where a shell would take it apart. */
const shellWord = (text: string): string => (/^[\w./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

export const again = (study: Study): Markup => {
  const file = `scenarios/${study.id}.yaml`;
  const command = `npx pinchpoint run ${shellWord(file)} --seed ${shellWord(study.seed)} --replications ${study.replications}`;
  const changed = study.assumptions.some((row) => row.changed);
  return joined([
    paragraph('In a copy of Pinchpoint of the same version, with the scenario file where you keep it:'),
    element('pre', element('code', command)),
    ...(changed
      ? [
          paragraph(
            'Some assumptions were changed in this run: add each with ',
            element('code', '--set name=value'),
            ' unless the scenario file changes them itself.',
          ),
        ]
      : []),
    paragraph(
      `Pinchpoint ${study.version}, study ${study.id}, seed `,
      element('code', study.seed),
      `, ${count(study.replications)} replications. Run `,
      element('code', study.runId),
      '. The same inputs, version and seed give the same run id and the same numbers to the last digit; the file ',
      element('code', 'manifest.json'),
      ' beside this page holds the hash of every input and output.',
    ),
  ]);
};
