// Laws of a bundle's constants: what a file of ours defines is constant again, and what a package does is its own affair.
import { join } from 'node:path';
import { expect, test } from 'vitest';

const file = join(import.meta.dirname, '../../src/cli/constants.mjs');
const { withConstants }: { withConstants: (bundle: string) => string } = await import(file);

test('what the project defines is constant, but not what stands inside; variables of packages stay variables', () => {
  const bundle = [
    '// src/a.ts',
    'var STRIDE = 4;',
    'var Pool = class {',
    '  var open = 1;',
    '// node_modules/p/i.js',
    'var X0 = 0;',
    'X0 = 1;',
  ];
  const kept = ['// src/a.ts', 'const STRIDE = 4;', 'const Pool = class {', ...bundle.slice(3)];
  expect(withConstants(bundle.join('\n'))).toBe(kept.join('\n'));
});
