// `pinchpoint chart`: a figure of a folder of results at a size and in a format, from what the run wrote and nothing else.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ended, fingerprint, pinchpoint } from './terminal.ts';
import { discard, tinyFolder } from './tiny.ts';

let home: string;
beforeAll(async () => {
  home = tinyFolder();
  const { code } = await pinchpoint(['run', 'tiny.yaml', '--replications', '2'], { cwd: home });
  expect(code).toBe(0);
});
afterAll(() => discard(home));

const chart = (...args: string[]): Promise<Ended> => pinchpoint(['chart', ...args], { cwd: home });
const bytesOf = (file: string): Buffer => readFileSync(join(home, file));

test('an SVG is the one of the run at another size, and the folder of the run stays as it was', async () => {
  const before = fingerprint(join(home, 'output/tiny'));
  const { code, stdout, stderr } = await chart('output/tiny', 'on-time', '--width', '8cm');
  expect([code, stderr]).toEqual([0, '']);
  const [written, ofRun] = [bytesOf('on-time.svg'), bytesOf('output/tiny/charts/on-time.svg')].map(String);
  const size = / width="[^"]*" height="[^"]*"/;
  expect(written).toMatch(/^<svg [^>]*width="8cm" height="\d+(?:\.\d+)?cm"/);
  expect(written.replace(size, '')).toBe(ofRun.replace(size, ''));
  expect(stdout).toMatch(/\non-time\.svg: 8 cm x [\d.]+ cm, smallest text 3\.7 points\. Mind: that is hard to read/);
  expect(fingerprint(join(home, 'output/tiny'))).toEqual(before);
});

test('a PNG has 300 pixels an inch and says so, as those of the run have', async () => {
  expect((await chart('output/tiny', 'on-time', '--format', 'png', '--width', '4in')).code).toBe(0);
  expect((await chart('output/tiny', 'on-time', '--out', 'again.png')).code).toBe(0);
  expect(bytesOf('on-time.png').readUInt32BE(16)).toBe(1200);
  expect(bytesOf('on-time.png').toString('latin1', 37, 41)).toBe('pHYs');
  expect(bytesOf('again.png').readUInt32BE(16)).toBe(1890);
  expect(bytesOf('again.png').equals(bytesOf('output/tiny/charts/on-time.png'))).toBe(true);
});

test('a PDF goes where --out says, in the format that its name ends in, the same bytes each time', async () => {
  for (const name of ['one', 'two'])
    expect((await chart('output/tiny', 'on-time', '--out', `paper/${name}.pdf`)).code).toBe(0);
  expect(bytesOf('paper/one.pdf').toString('latin1', 0, 8)).toBe('%PDF-1.7');
  expect(bytesOf('paper/one.pdf').equals(bytesOf('paper/two.pdf'))).toBe(true);
});

test('with --json it says what it wrote', async () => {
  const { stdout } = await chart('output/tiny', 'on-time', '--width', '160mm', '--json', '--out', 'told.svg');
  expect(JSON.parse(stdout)).toMatchObject({ id: 'on-time', format: 'svg', file: 'told.svg', widthCm: 16 });
});

test('all that is wrong is told at once, each with a mend, and nothing is written', async () => {
  const { code, stdout, stderr } = await chart('output/tine', 'on-tim', '--width', '16', '--format', 'gif');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.trimEnd().split('\n')).toEqual([
    'the folder output/tine: found nothing there; expected a folder of results with charts in it. To mend it: name one of output/tiny.',
    '--width: found `16`; expected a number with cm, mm, in or px behind it, from 2.54cm to 101.6cm. To mend it: write for example --width 16cm.',
    '--format: found `gif`; expected one of svg, png, pdf. To mend it: write for example --format png.',
  ]);
  expect(existsSync(join(home, 'on-tim.svg'))).toBe(false);
});

test('an id that is not there is answered with those that are, the nearest first', async () => {
  const { code, stderr } = await chart('output/tiny', 'on-tim');
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^the chart: found `on-tim`; expected the id of a chart that the folder holds\. To mend it: write `on-time`, or one of .*on-time.*workload/,
  );
});

test('a file and a format that disagree, an ending that is none, and a folder in the way are told', async () => {
  expect((await chart('output/tiny', 'on-time', '--format', 'png', '--out', 'a.pdf')).stderr).toContain(
    '--out: found `a.pdf` for --format png; expected a file that ends in .png.',
  );
  expect((await chart('output/tiny', 'on-time', '--out', 'a.docx')).stderr).toContain(
    '--out: found `a.docx`; expected a file that ends in .svg, .png, .pdf.',
  );
  mkdirSync(join(home, 'b.svg'));
  expect((await chart('output/tiny', 'on-time', '--out', 'b.svg')).stderr).toContain(
    '--out: found b.svg, which is a folder; expected a file.',
  );
});

test('a folder without charts, and a chart that no run wrote, are told', async () => {
  mkdirSync(join(home, 'output/other/charts'), { recursive: true });
  expect((await chart('output/other', 'on-time')).stderr).toContain(
    'the folder output/other: found a folder without charts',
  );
  writeFileSync(join(home, 'output/other/charts/on-time.svg'), '<svg>mine</svg>');
  const { code, stderr } = await chart('output/other', 'on-time');
  expect(code).toBe(2);
  expect(stderr).toContain(
    'output/other/charts/on-time.svg: found a file that is no figure of Pinchpoint; expected a chart as a run wrote it.',
  );
});

test('the examples of its help work', async () => {
  const { stdout } = await chart('--help');
  const examples = [...stdout.matchAll(/^ {2}pinchpoint (chart output\/headline .*?) {2,}/gm)].map(([, line]) => line);
  expect(examples).toHaveLength(3);
  for (const line of examples) {
    // Whatever study is at hand, and a chart that every study has.
    const args = line
      .replace('output/headline', 'output/tiny')
      .replace(/ (?:costs|map) /, ' waiting ')
      .split(' ');
    const { code, stderr } = await pinchpoint(args, { cwd: home });
    expect([line, code, stderr]).toEqual([line, 0, '']);
  }
});
