// Gives constants back to the bundles: esbuild writes a module's constants as variables, which V8 looks up and checks at each use.

const FILE = /^\/\/ (.*)\.(ts|js|mjs|cjs|json)$/;
const CONSTANT = /^var (?=[A-Z][A-Z0-9_]* = )/;

/** A bundle of esbuild with the constants of this project, known by their capitals, as constants; packages may have other customs. */
export function withConstants(bundle) {
  let ours = false;
  const lines = bundle.split('\n').map((line) => {
    const file = FILE.exec(line);
    if (file) ours = !file[1].includes('node_modules/');
    return ours ? line.replace(CONSTANT, 'const ') : line;
  });
  return lines.join('\n');
}
