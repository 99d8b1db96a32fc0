// Notebooks run without a browser: cells in Observable Notebook Kit's format, each evaluated once what it needs is there.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deserialize, serialize, transpile } from '@observablehq/notebook-kit';
import * as pinchpoint from '../../src/index.ts';

const folder = new URL('../../notebooks/', import.meta.url);
const { JSDOM } = createRequire(import.meta.url)('jsdom');
const page = new JSDOM().window;

export const NOTEBOOKS: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.html'));
export const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

export interface Cell {
  id: number;
  mode: string;
  value: string;
}
export interface Notebook {
  title: string;
  cells: Cell[];
}

export const notebookOf = (text: string): Notebook => deserialize(text, { parser: new page.DOMParser() });
/** The text as the kit itself would write it. */
export const rewritten = (text: string): string => serialize(deserialize(text, { parser: new page.DOMParser() }), page);

/** What a cell needs, gives, and does. */
export interface Formula {
  id: number;
  inputs: string[];
  outputs: string[];
  body: string;
}

export const formulasOf = ({ cells }: Notebook): Formula[] =>
  cells.map((cell) => {
    // Of text, the words alone: they become what a template in it gives.
    const { body, inputs = [], outputs = [] } = transpile(cell as Parameters<typeof transpile>[0]);
    return { id: cell.id, inputs, outputs, body };
  });

/** Files that a cell attaches, by the name in the notebook. */
export type Attached = (name: string) => string;

/** Runs every cell; gives what each shows, in the order of the notebook. Rejects with the id of the cell that fails. */
export const shownBy = async (notebook: Notebook, attached: Attached): Promise<string[][]> => {
  const formulas = formulasOf(notebook);
  const shown = new Map<number, string[]>(formulas.map(({ id }) => [id, []]));
  const brought: Attached = (name) => {
    throw new Error(`brings ${name}: a notebook imports src/index.ts and nothing else`);
  };
  const bring = async (name: string) => (name === '../src/index.ts' ? pinchpoint : brought(name));
  const results = new Map<Formula, Promise<Record<string, unknown>>>();
  const given = async (name: string, of: Formula): Promise<unknown> => {
    if (name === 'display') return (value: unknown) => shown.get(of.id)!.push(String(value));
    if (name === 'md') return String.raw;
    if (name === 'FileAttachment') return (file: string) => ({ text: async () => attached(file) });
    const giver = formulas.find(({ outputs }) => outputs.includes(name));
    if (giver) return (await resultOf(giver))[name];
    if (Object.hasOwn(globalThis, name)) return (globalThis as Record<string, unknown>)[name];
    throw new Error(`nothing gives ${name}`);
  };
  const resultOf = (formula: Formula): Promise<Record<string, unknown>> => {
    const known = results.get(formula) ?? run(formula);
    results.set(formula, known);
    return known;
  };
  const run = async (formula: Formula): Promise<Record<string, unknown>> => {
    try {
      const values = await Promise.all(formula.inputs.map((name) => given(name, formula)));
      const body = formula.body.replace(/\bimport\(/g, 'bring(');
      const result = await new Function('bring', `return ${body}`)(bring)(...values);
      if (typeof result === 'string') shown.get(formula.id)!.push(result);
      return result ?? {};
    } catch (fault) {
      throw new Error(`cell ${formula.id}: ${(fault as Error).message}`, { cause: fault });
    }
  };
  for (const formula of formulas) await resultOf(formula);
  return formulas.map(({ id }) => shown.get(id)!);
};
