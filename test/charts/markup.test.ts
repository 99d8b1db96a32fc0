// Laws of escaping: no text from a file becomes markup, reorders what is read, or becomes a link it may not be.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped, plain, webAddress } from '../../src/charts/markup.ts';

describe('escaping', () => {
  test('leaves no character that could open a tag or close an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escaped(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
      { seed: 1 },
    );
  });

  test('shows reordering characters instead of obeying them', () => {
    expect(plain('safe\u202etxt.exe')).toBe('safe[U+202E]txt.exe');
    expect(plain('\u2066a\u2069\u200f')).toBe('[U+2066]a[U+2069][U+200F]');
  });

  test('replaces what no page may hold, and nothing else', () => {
    expect(plain('a\u0000b\u001bc\ud800d')).toBe('a\ufffdb\ufffdc\ufffdd');
    expect(plain('é £ 時 😀 – “x”\n\t')).toBe('é £ 時 😀 – “x”\n\t');
  });
});

describe('web addresses', () => {
  test('of http and https may be linked', () => {
    expect(webAddress('https://www.elexon.co.uk/a?b=1&c=%20#d')).toBe('https://www.elexon.co.uk/a?b=1&c=%20#d');
    expect(webAddress('http://example.org')).toBe('http://example.org');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' https://example.org',
    'data:text/html,<script>',
    'https://a"onmouseover="x',
    "https://a'x",
    'https://a<b',
    'https://a b',
    'https:\n//a',
    '//example.org',
    'file:///etc/passwd',
    'https://a\u202e',
    '',
  ])('%j may not', (address) => {
    expect(webAddress(address)).toBe('');
  });
});
