// Gives constants back to the bundles: esbuild writes what a module defines as variables, which V8 looks up and checks at each use.

const FILE = /^\/\/ (.*)\.(ts|js|mjs|cjs|json)$/;
const DEFINED = /^var (?=[A-Za-z_$][\w$]* = )/;

/** A bundle of esbuild with all that a file of this project defines as constants, as it is in the source; packages may have other customs. */
export function withConstants(bundle) {
  let ours = false;
  const lines = bundle.split('\n').map((line) => {
    const file = FILE.exec(line);
    if (file) ours = !file[1].includes('node_modules/');
    return ours ? line.replace(DEFINED, 'const ') : line;
  });
  return lines.join('\n');
}
