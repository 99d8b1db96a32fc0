// Laws of the contact sheet: every chart five times, each through its own eyes, in a page that asks for nothing.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CONTACT_STYLE, CONTACT_STYLE_HASH, contactSheetOf } from '../../src/charts/contact-sheet.ts';
import { VISIONS } from '../../src/charts/vision.ts';
import { picturesOf } from './pictures.ts';
import { studyOf } from './study.ts';

const SMALL = { regimes: 2, levels: [73_109, 418_109], weeks: 20 };

describe('the contact sheet', () => {
  test('shows every chart in colour, in grey and for three colour-vision deficiencies', async () => {
    const study = studyOf(SMALL);
    const pictures = await picturesOf(study);
    const page = contactSheetOf(study, pictures);
    expect(VISIONS).toHaveLength(5);
    for (const { drawing } of pictures) {
      for (const vision of VISIONS) {
        expect(page.split(`<figure class="${vision.id}">`)).toHaveLength(pictures.length + 1);
        expect(
          page.includes(`aria-labelledby="${vision.id}-${drawing.id}-title ${vision.id}-${drawing.id}-desc"`),
        ).toBe(true);
        if (vision.rows) expect(CONTACT_STYLE).toContain(`.${vision.id} svg{filter:url(#${vision.id})}`);
      }
    }
  });

  test('uses every id once', async () => {
    const study = studyOf(SMALL);
    const ids = [...contactSheetOf(study, await picturesOf(study)).matchAll(/<[^>]* id="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('lets in its own style and nothing else', async () => {
    const study = studyOf(SMALL);
    study.title = '<img src=x onerror=alert(1)>';
    const page = contactSheetOf(study, await picturesOf(study));
    expect(CONTACT_STYLE_HASH).toBe(createHash('sha256').update(CONTACT_STYLE).digest('base64'));
    expect(page.slice(0, 600)).toContain(`default-src 'none'; style-src 'sha256-${CONTACT_STYLE_HASH}'`);
    expect(/<img|<script|<link|<iframe|<[^>]* (?:src|href)=|@import/.exec(page)?.[0]).toBeUndefined();
  });

  test('leaves white white and grey grey, whoever looks', () => {
    for (const { rows } of VISIONS) {
      for (const row of rows ?? []) expect(row[0] + row[1] + row[2]).toBeCloseTo(1, 3);
    }
  });
});
