// How to make the run again, to the byte; and where each number of the report stands.
import { count } from '../charts/numbers.ts';
import type { Study } from '../experiment/study.ts';
import { inManifest } from './cells.ts';
import { element, joined, type Markup, paragraph } from './html.ts';

/** A word for a command line, quoted where a shell would take it apart. */
export const shellWord = (text: string): string =>
  /^[\w./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** Which command finds what a report does not hold. */
export const commandLine = (what: string, command: 'limits' | 'stress', { id }: Pick<Study, 'id'>): Markup =>
  paragraph(
    `${what} is not in this report: `,
    element('code', `npx pinchpoint ${command} ${shellWord(`scenarios/${id}.yaml`)}`),
    ' finds it.',
  );

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
      'Pinchpoint ',
      element('code', study.version),
      ', study ',
      element('code', study.id),
      ', seed ',
      element('code', study.seed),
      ', ',
      inManifest('replications', study.replications, count(study.replications)),
      ` replication${study.replications === 1 ? '' : 's'}. Run `,
      element('code', study.runId),
      '. The same inputs, version and seed give the same run id and the same numbers to the last digit; the file ',
      element('code', 'manifest.json'),
      ' beside this page holds the hash of every input and output.',
    ),
    paragraph(
      'Every number of this page carries the cell that it came from in its ',
      element('code', 'data-source'),
      ': the file beside this page, what names the row, and the column. Numbers that are worked out of others stand in ',
      element('code', 'derived.csv'),
      ', with how.',
    ),
  ]);
};
