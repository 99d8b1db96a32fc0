// Checks that the laws of the house read code as code: comments, texts and patterns are none, and imports are found.
import { expect, test } from 'vitest';
import { cyclesOf } from './cycles.ts';
import { sourcesIn, takenApart } from './source.ts';

const codeOf = (text: string): string => takenApart(text).code.replace(/ +/g, ' ').trim();

test('what stands in a comment or a text is no code', () => {
  expect(codeOf('const a = 1; // any Math.log\n')).toBe('const a = 1;');
  expect(codeOf('/* any\n any */ b();')).toBe('b();');
  expect(codeOf(`say('it\\'s any', "any");`)).toBe('say(\' , " );');
  expect(codeOf(`say(\`any \${any + \`any \${b}\`} any\`);`)).toBe(`say(\` \${any + \` \${b}\`} \`);`);
});

test('a slash after a value divides, elsewhere it opens a pattern', () => {
  expect(codeOf('const a = b / any / c;')).toBe('const a = b / any / c;');
  expect(codeOf("const a = /any['/]/.test(b);")).toBe('const a = / .test(b);');
  expect(codeOf('f(x) / any; g[1] / any')).toBe('f(x) / any; g[1] / any');
});

test('lines stay where they are', () => {
  const text = '// one\n/* two\nthree */\nconst four = `\n`;\nfive();\n';
  for (const part of Object.values(takenApart(text))) expect(part.split('\n').length).toBe(text.split('\n').length);
});

test('every file of the project reads as code whose brackets close', () => {
  const count = (text: string, sign: string) => text.split(sign).length;
  const odd = sourcesIn('src', 'test', 'bench').filter(({ code }) =>
    ['{}', '()', '[]'].some(([open, close]) => count(code, open) !== count(code, close)),
  );
  expect(odd.map(({ path }) => path)).toEqual([]);
});

test('a file that leads back to itself is in a cycle with all that it needs on the way, and nobody else is', () => {
  const file = (path: string, ...to: string[]) => ({
    path,
    imports: to.map((one) => ({ to: one, isFile: true, isType: false, isUrl: false })),
  });
  expect(cyclesOf([file('a', 'b'), file('b', 'c'), file('c')])).toEqual([]);
  expect(cyclesOf([file('a', 'b'), file('b', 'c'), file('c', 'b'), file('d', 'd')])).toEqual([['b', 'c'], ['d']]);
});
