// `pinchpoint check`: says what is wrong with files, or that nothing is; and describes the language.
import { MEASURES } from '../../model/measures.ts';
import { describeLanguage } from '../../scenario/describe.ts';
import { InputError, type Issue } from '../../scenario/issue.ts';
import { schemaFiles } from '../../scenario/json-schema.ts';
import { type CheckedFile, loadFile } from '../../scenario/load-file.ts';
import { exitCodes, problemWith } from '../exits.ts';
import { absolute, join, kindOf, makeFolder, replaceFile, shown, tailOf } from '../files.ts';
import { diskLibrary, libraryPath } from '../library.ts';
import type { CheckOptions } from '../program.ts';
import { knownMeasures, undirectedMeasures } from '../world.ts';

/** Checks every file, so that one look shows what is wrong with all of them. */
const checkAll = (files: readonly string[]): CheckedFile[] => {
  const library = diskLibrary();
  const sound: CheckedFile[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    try {
      sound.push(loadFile(library, libraryPath(file), { measures: knownMeasures, undirected: undirectedMeasures }));
    } catch (fault) {
      if (!(fault instanceof InputError)) throw fault;
      issues.push(...fault.issues);
    }
  }
  if (issues.length > 0) throw new InputError(issues);
  return sound;
};

/** Writes the language as JSON Schema; returns the paths. */
const writeSchemas = (typed: string): string[] => {
  const folder = absolute(typed);
  const kind = kindOf(folder);
  if (kind !== 'absent' && kind !== 'folder') {
    throw problemWith('--schema', `${shown(folder)}, which is no folder`, 'a folder', 'name another one');
  }
  makeFolder(folder);
  return schemaFiles().map(({ path, content }) => {
    const target = join(folder, tailOf(path));
    replaceFile(target, content);
    return shown(target);
  });
};

export const check = async (files: string[], options: CheckOptions): Promise<number> => {
  const asked = files.length > 0 || options.describe || options.schema !== undefined;
  if (!asked) {
    const mend = 'write for example pinchpoint check scenarios/headline.yaml';
    throw problemWith('the command line', 'no file', 'a file to check, --describe or --schema', mend);
  }
  const sound = checkAll(files).map(({ path, ...rest }) => ({ path: shown(path), ...rest }));
  const schemas = options.schema === undefined ? [] : writeSchemas(options.schema);
  const language = options.describe ? describeLanguage(MEASURES) : '';
  if (options.json) {
    const measures = options.describe ? MEASURES : undefined;
    process.stdout.write(
      `${JSON.stringify({ files: sound, schemas, language: language || undefined, measures }, null, 2)}\n`,
    );
  } else {
    const lines = [
      ...sound.map(({ path, kind, id }) => `${path}: the ${kind} ${id} is well formed`),
      ...schemas.map((path) => `${path} written`),
    ];
    process.stdout.write(`${language}${lines.map((line) => `${line}\n`).join('')}`);
  }
  return exitCodes.done;
};
