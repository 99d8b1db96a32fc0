// Laws of the pages on limits and stress, and of a report with both, in a real browser: no barrier, no sideways scroll, nothing cut on A4.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certaintyDrawingsOf } from '../../src/charts/certainty.ts';
import { svgOf } from '../../src/charts/svg.ts';
import type { CertaintyStudy } from '../../src/experiment/study-certainty.ts';
import { limitsPage, stressPage } from '../../src/report/page-certainty.ts';
import { reportOf } from '../../src/report/report.ts';
import { exampleLimits, exampleStress } from '../certainty/example.ts';
import { studyOf } from '../charts/study.ts';
import { cutOnPaper, openBrowser } from './browser.ts';
import { withCertainty } from './with-certainty.ts';

const LONG = 120_000;
const PAGES = ['limits', 'stress', 'report'] as const;
let browser: Browser;
let folder: string;

const drawn = (certainty: CertaintyStudy) =>
  Promise.all(certaintyDrawingsOf(certainty).map(async (drawing) => ({ drawing, svg: await svgOf(drawing) })));

beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'pinchpoint-certainty-'));
  const certainty = { limits: exampleLimits, stress: exampleStress };
  const study = withCertainty(studyOf({ regimes: 3, levels: [73_109, 418_109], weeks: 20 }), certainty);
  const pages = {
    limits: limitsPage(exampleLimits, await drawn({ limits: exampleLimits })),
    stress: stressPage(exampleStress, await drawn({ stress: exampleStress })),
    report: reportOf(study, await drawn(certainty)),
  };
  for (const name of PAGES) writeFileSync(join(folder, `${name}.html`), pages[name]);
}, LONG);
afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const opened = async (name: string, width: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(`file://${join(folder, `${name}.html`)}`);
  await page.evaluate("document.querySelectorAll('details').forEach((one, i) => { one.open = i < 3; })");
  return page;
};

describe.each(PAGES)('the page of %s', (name) => {
  test.each([1280, 320])(
    'has no barrier at %i pixels, and does not scroll sideways',
    { timeout: LONG },
    async (width) => {
      const page = await opened(name, width);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('svg > *').analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 120))}`),
      ).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.context().close();
    },
  );

  test('is cut nowhere on A4', { timeout: LONG }, async () => {
    const page = await opened(name, 680);
    expect(await cutOnPaper(page)).toEqual([]);
    await page.context().close();
  });
});
