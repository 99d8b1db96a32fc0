// A real Chromium for tests: found where Debian puts it, or told in one sentence how to install it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
const MEND = 'install it with `apt-get install -y chromium poppler-utils`, or name it in PINCHPOINT_CHROMIUM';

/** Where Chromium is; throws a sentence that says how to get it. */
export const chromiumAt = (): string => {
  const own = process.env.PINCHPOINT_CHROMIUM;
  const found = [...(own ? [own] : []), ...PLACES].find((path) => existsSync(path));
  if (!found) throw new Error(`No Chromium was found, so that the report cannot be looked at in a browser: ${MEND}.`);
  return found;
};

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumAt(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });

/** What a tool of Poppler says of a PDF; throws a sentence that says how to get it. */
export const poppler = (tool: 'pdfinfo' | 'pdftotext', ...args: string[]): string => {
  try {
    return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  } catch (fault) {
    if ((fault as { code?: string }).code !== 'ENOENT') throw fault;
    throw new Error(`${tool} was not found, so that the printed report cannot be measured: ${MEND}.`);
  }
};

/** What is wider than an A4 page between its margins, and which pictures and rows are taller: the beginning of each. */
export const cutOnPaper = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ media: 'print' });
  // 180 mm between margins of 15 mm, at 96 pixels an inch; and 267 mm.
  await page.setViewportSize({ width: 680, height: 1009 });
  return page.evaluate(`(() => {
    const boxes = [...document.querySelectorAll('table, figure, tr, pre, p, li, svg')];
    return boxes.filter((one) => {
      const { right, height } = one.getBoundingClientRect();
      return right > 681 || (['FIGURE', 'TR'].includes(one.tagName) && height > 1009);
    }).map((one) => one.outerHTML.slice(0, 100));
  })()`);
};
