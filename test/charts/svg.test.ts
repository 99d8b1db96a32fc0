// Laws of the pictures: the same bytes every time, real text, and nothing in them that acts or reaches outside.
import { createRequire } from 'node:module';
import { afterEach, describe, expect, test } from 'vitest';
import { pngOf } from '../../src/charts/png.ts';
import { withIds } from '../../src/charts/svg.ts';
import { picturesOf } from './pictures.ts';
import { studyOf } from './study.ts';

const SMALL = { regimes: 2, levels: [73_109, 418_109], weeks: 20 };
const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('a picture', () => {
  test('is the same twice, to the byte', async () => {
    const first = await picturesOf(studyOf(SMALL));
    const second = await picturesOf(studyOf(SMALL));
    expect(second.map((p) => p.svg)).toEqual(first.map((p) => p.svg));
  });

  test('is the same in every time zone', async () => {
    process.env.TZ = 'Europe/London';
    const here = await picturesOf(studyOf(SMALL));
    process.env.TZ = 'America/Los_Angeles';
    expect(new Date(0).getHours()).toBe(16);
    expect((await picturesOf(studyOf(SMALL))).map((p) => p.svg)).toEqual(here.map((p) => p.svg));
  });

  test('is named and described, in ids of its own', async () => {
    for (const { drawing, svg } of await picturesOf(studyOf(SMALL))) {
      expect(svg.slice(0, 900)).toContain(`role="img" aria-labelledby="${drawing.id}-title ${drawing.id}-desc"`);
      expect(svg.slice(0, 900)).toContain(
        `<title id="${drawing.id}-title">${drawing.title.replace("'", '&#39;')}</title>`,
      );
      for (const [, id] of svg.matchAll(/ id="([^"]+)"/g)) expect(id.startsWith(`${drawing.id}-`)).toBe(true);
    }
  });

  test('shows hostile texts as texts', async () => {
    const study = studyOf(SMALL);
    const payload = '</text><script>alert(1)</script><a href="javascript:x" onload=\'y\'>&\u202e';
    study.title = study.population = study.id = study.version = study.runId = payload;
    for (const r of study.regimes) r.title = payload;
    for (const s of study.steps) s.title = payload;
    for (const { svg } of await picturesOf(study)) {
      expect(/<(?:script|a|image|foreignObject|style)\b/.exec(svg)?.[0]).toBeUndefined();
      expect(/ on\w+=|href|javascript/.exec(svg.replace(/>[^<]*</g, '><'))?.[0]).toBeUndefined();
      expect(svg.includes('&lt;script&gt;')).toBe(true);
      expect(svg.includes('\u202e')).toBe(false);
    }
  });

  test('keeps its references together when its ids change', () => {
    const svg =
      '<svg aria-labelledby="a-title a-desc"><title id="a-title">x id="t"</title><desc id="a-desc">y</desc><clipPath id="clip7"/><g clip-path="url(#clip7)"/></svg>';
    expect(withIds(svg, 'b')).toBe(
      '<svg aria-labelledby="b-title b-desc"><title id="b-title">x id="t"</title><desc id="b-desc">y</desc><clipPath id="b-2"/><g clip-path="url(#b-2)"/></svg>',
    );
  });
});

describe('a PNG', () => {
  const resolve = createRequire(import.meta.url).resolve;
  const fonts = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'].map((f) =>
    resolve(`@expo-google-fonts/arimo/${f}`),
  );

  test('is 16 cm wide at 300 pixels an inch unless asked otherwise, and has its texts', async () => {
    const [{ drawing, svg }] = await picturesOf(studyOf(SMALL));
    const png = Buffer.from(pngOf(svg, fonts));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(width).toBe(1890);
    expect(Math.abs(height / width - drawing.height / drawing.width)).toBeLessThan(0.001);
    expect(Buffer.from(pngOf(svg, fonts, 1)).readUInt32BE(16)).toBe(300);
    expect(png.equals(Buffer.from(pngOf(svg, fonts)))).toBe(true);
    expect(png.length).toBeGreaterThan(1.5 * pngOf(svg.replace(/<text.*?<\/text>/g, ''), fonts).length);
  });
});
