// `pinchpoint chart`: one figure of a folder of results again, at a width and in a format; nothing is played.
import { type Figure, figureOf, heightAt, smallestPoints, svgAt } from '../../charts/figure.ts';
import { InputError, type Issue } from '../../scenario/issue.ts';
import { suggest } from '../../scenario/suggest.ts';
import { exitCodes, optionIssue, problemWith } from '../exits.ts';
import {
  absolute,
  join,
  kindOf,
  listFolder,
  makeFolder,
  parentOf,
  readText,
  replaceFile,
  shown,
  syncFolder,
} from '../files.ts';
import { fontFiles, fonts } from '../fonts.ts';
import { inchesOf, LENGTHS } from '../length.ts';
import type { ChartOptions } from '../program.ts';

const FORMATS = ['svg', 'png', 'pdf'] as const;
type Format = (typeof FORMATS)[number];
const USUAL_WIDTH = '16cm';
/** When a PDF says it was made: never, so that it is the same bytes each time. */
const NO_DAY = new Date(0);
/** Below this many points a text is hard to read on paper. */
const LEAST_POINTS = 6;

const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text);
const endingOf = (path: string): string => /\.([a-z]+)$/i.exec(path)?.[1].toLowerCase() ?? '';

/** Ids of the figures in a folder of results; undefined where it is none. */
const figuresIn = (folder: string): string[] | undefined => {
  const charts = join(folder, 'charts');
  if (kindOf(charts) !== 'folder') return undefined;
  const ids = listFolder(charts)
    .filter((name) => name.endsWith('.svg'))
    .map((name) => name.slice(0, -4));
  return ids.length > 0 ? ids : undefined;
};

/** Folders of results that are near, as an analyst would type them. */
const foldersNear = (folder: string): string[] =>
  [...new Set([parentOf(folder), absolute('output')])].flatMap((parent) =>
    kindOf(parent) === 'folder'
      ? listFolder(parent)
          .map((name) => join(parent, name))
          .filter((one) => kindOf(one) === 'folder' && figuresIn(one))
          .map(shown)
      : [],
  );

const folderIssue = (typed: string, folder: string): Issue => {
  const kind = kindOf(folder);
  const found = kind === 'absent' ? 'nothing there' : kind === 'folder' ? 'a folder without charts' : `a ${kind}`;
  const near = [...new Set(foldersNear(folder))].slice(0, 5);
  const mend =
    near.length > 0 ? `name one of ${near.join(', ')}` : 'make one with pinchpoint run scenarios/headline.yaml';
  return optionIssue(`the folder ${typed}`, found, 'a folder of results with charts in it', mend);
};

const idIssue = (id: string, ids: readonly string[]): Issue => {
  const near = suggest(id, ids);
  const mend = `${near ? `write \`${near}\`, or ` : 'write '}one of ${ids.join(', ')}`;
  return optionIssue('the chart', `\`${id}\``, 'the id of a chart that the folder holds', mend);
};

/** The format, from the option or from the ending of the file. */
const formatOf = ({ format, out }: ChartOptions, issues: Issue[]): Format => {
  const said = format?.toLowerCase();
  const ending = out === undefined ? '' : endingOf(out);
  const known = FORMATS.join(', ');
  if (said !== undefined && !isFormat(said))
    issues.push(optionIssue('--format', `\`${format}\``, `one of ${known}`, 'write for example --format png'));
  else if (out !== undefined && said !== undefined && ending !== said)
    issues.push(
      optionIssue(
        '--out',
        `\`${out}\` for --format ${said}`,
        `a file that ends in .${said}`,
        'give both the same ending',
      ),
    );
  else if (out !== undefined && !isFormat(ending))
    issues.push(
      optionIssue(
        '--out',
        `\`${out}\``,
        `a file that ends in .${FORMATS.join(', .')}`,
        'write for example --out figure.pdf',
      ),
    );
  return ([said, ending].find((one): one is Format => one !== undefined && isFormat(one)) ?? 'svg') satisfies Format;
};

const contentOf = async (figure: Figure, format: Format, inches: number): Promise<string | Uint8Array> => {
  if (format === 'svg') return svgAt(figure, inches);
  // Loaded only here: the one draws pixels natively, the other knows typefaces.
  if (format === 'png') return (await import('../../charts/png.ts')).pngOf(figure.svg, fontFiles, inches);
  return (await import('../../charts/pdf.ts')).pdfOf(figure, fonts, { inches, created: NO_DAY });
};

const readFigure = (file: string): Figure => {
  const figure = figureOf(readText(file) ?? '');
  if (figure) return figure;
  throw problemWith(
    shown(file),
    'a file that is no figure of Pinchpoint',
    'a chart as a run wrote it',
    'run the study again',
  );
};

const rounded = (value: number, unit: string): string => `${Math.round(value * 10) / 10} ${unit}`;

export const chart = async (typed: string, id: string, options: ChartOptions): Promise<number> => {
  const folder = absolute(typed);
  const issues: Issue[] = [];
  const ids = figuresIn(folder);
  if (!ids) issues.push(folderIssue(typed, folder));
  else if (!ids.includes(id)) issues.push(idIssue(id, ids));
  const inches = inchesOf(options.width ?? USUAL_WIDTH);
  if (inches === undefined)
    issues.push(optionIssue('--width', `\`${options.width}\``, LENGTHS, 'write for example --width 16cm'));
  const format = formatOf(options, issues);
  const out = absolute(options.out ?? `${id}.${format}`);
  const there = kindOf(out);
  if (there !== 'absent' && there !== 'file')
    issues.push(optionIssue('--out', `${shown(out)}, which is a ${there}`, 'a file', 'name another one'));
  if (issues.length > 0 || inches === undefined) throw new InputError(issues);

  const figure = readFigure(join(folder, 'charts', `${id}.svg`));
  makeFolder(parentOf(out));
  replaceFile(out, await contentOf(figure, format, inches));
  syncFolder(parentOf(out));
  const [widthCm, heightCm] = [inches, heightAt(figure, inches)].map((length) => Math.round(length * 254) / 100);
  const points = smallestPoints(figure, inches);
  const small = points < LEAST_POINTS ? ' Mind: that is hard to read on paper; a wider figure has larger text.' : '';
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ id, title: figure.title, format, file: shown(out), widthCm, heightCm, smallestTextPoints: Math.round(points * 10) / 10 }, null, 2)}\n`
      : `${figure.title}\n${shown(out)}: ${rounded(widthCm, 'cm')} x ${rounded(heightCm, 'cm')}, smallest text ${rounded(points, 'points')}.${small}\n`,
  );
  return exitCodes.done;
};
