// Laws of a bundle's constants: ours are constants again, and what a package does with its capitals is its own affair.
import { join } from 'node:path';
import { expect, test } from 'vitest';

const file = join(import.meta.dirname, '../../src/cli/constants.mjs');
const { withConstants }: { withConstants: (bundle: string) => string } = await import(file);

test('constants of the project are constants, and variables of the project and of packages stay variables', () => {
  const bundle = [
    '// src/a.ts',
    'var STRIDE = 4;',
    'var open = 1;',
    '// node_modules/p/i.js',
    'var X0 = 0;',
    'X0 = 1;',
  ];
  const kept = ['// src/a.ts', 'const STRIDE = 4;', ...bundle.slice(2)];
  expect(withConstants(bundle.join('\n'))).toBe(kept.join('\n'));
});
