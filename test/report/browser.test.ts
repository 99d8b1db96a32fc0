// Laws of the report in a real browser: no barrier, no sideways scroll on a phone, and nothing cut on A4.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportOf } from '../../src/report/report.ts';
import { picturesOf } from '../charts/pictures.ts';
import { studyOf } from '../charts/study.ts';
import { cutOnPaper, openBrowser, poppler } from './browser.ts';
import { withClaims } from './claims-study.ts';

/** Points of A4: 210 by 297 mm. */
const A4 = { width: 595, height: 842 };
const LONG = 120_000;

let browser: Browser;
let folder: string;
let address: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'pinchpoint-report-'));
  const study = withClaims(studyOf({ regimes: 3, levels: [73_109, 418_109], weeks: 20 }));
  writeFileSync(join(folder, 'report.html'), reportOf(study, await picturesOf(study)));
  address = `file://${join(folder, 'report.html')}`;
}, LONG);
afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const opened = async (width: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: true });
  const page = await context.newPage();
  await page.goto(address);
  return page;
};

describe.each([1280, 320])('at %i pixels', (width) => {
  test('axe finds no violation, nor with the data of charts unfolded', { timeout: LONG }, async () => {
    const page = await opened(width);
    await page.evaluate("document.querySelectorAll('details').forEach((one, i) => { one.open = i < 2; })");
    // A picture is one image to whoever cannot see it: what is drawn in it is looked at by the charts' own linter.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('svg > *').analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 120))}`),
    ).toEqual([]);
    await page.context().close();
  });

  test('nothing makes the page itself scroll sideways', { timeout: LONG }, async () => {
    const page = await opened(width);
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    const [scrolls, over] = (await page.evaluate(`(() => {
      const inBox = (one) => one.closest('.scroll') !== null;
      const wide = [...document.body.querySelectorAll('*')].filter(
        (one) => !inBox(one) && !one.classList.contains('skip') && one.getBoundingClientRect().right > ${width} + 1);
      return [document.documentElement.scrollWidth, wide.map((one) => one.outerHTML.slice(0, 120))];
    })()`)) as [number, string[]];
    expect(over).toEqual([]);
    expect(scrolls).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});

test('every box that scrolls can be reached with the keyboard and has a name', { timeout: LONG }, async () => {
  const page = await opened(320);
  const bad = await page.evaluate(
    "[...document.querySelectorAll('.scroll')].filter((one) => one.tabIndex !== 0 || !one.getAttribute('aria-label')).length",
  );
  expect(bad).toBe(0);
  await page.context().close();
});

test('without script it says the same', { timeout: LONG }, async () => {
  const texts = await Promise.all(
    [true, false].map(async (javaScriptEnabled) => {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.goto(address);
      const text = await page.locator('main').textContent();
      await context.close();
      return text;
    }),
  );
  expect(texts[1]).toBe(texts[0]);
  expect(texts[0]).toContain('The answer');
});

describe('printed', () => {
  let pdf: string;
  beforeAll(async () => {
    const page = await opened(1280);
    pdf = join(folder, 'report.pdf');
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    await page.context().close();
  }, LONG);

  test('it is A4 on every page, and not too many of them', () => {
    const info = poppler('pdfinfo', pdf);
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
    expect(Math.abs(Number(width) - A4.width)).toBeLessThan(2);
    expect(Math.abs(Number(height) - A4.height)).toBeLessThan(2);
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
    expect(pages).toBeGreaterThan(5);
    expect(pages).toBeLessThan(80);
  });

  test('no word lies outside its page', () => {
    const words = [
      ...poppler('pdftotext', '-bbox', pdf, '-').matchAll(
        /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
      ),
    ];
    expect(words.length).toBeGreaterThan(1000);
    const out = words.filter(
      ([, left, top, right, bottom]) =>
        Number(left) < 0 || Number(top) < 0 || Number(right) > A4.width + 1 || Number(bottom) > A4.height + 1,
    );
    expect(out.map(([, , , , , word]) => word)).toEqual([]);
  });

  test('nothing is wider than the page, and no picture or row is taller than it', { timeout: LONG }, async () => {
    const page = await opened(680);
    expect(await cutOnPaper(page)).toEqual([]);
    await page.context().close();
  });
});
