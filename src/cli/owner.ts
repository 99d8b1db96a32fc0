// Whose a folder is that a process works on: its id, and since when, as ids are given to others in time.
import { isAlive, readText } from './files.ts';

/** When a process began, where the system tells: its start after the start of the machine, and which start that was. */
const sinceOf = (pid: number): string => {
  try {
    // After the name in brackets, which may hold anything, the start is the twentieth word.
    const started = readText(`/proc/${pid}/stat`)?.split(') ').pop()?.split(' ')[19];
    const boot = readText('/proc/sys/kernel/random/boot_id')?.trim();
    return started && boot ? `${boot} ${started}` : '';
  } catch {
    return '';
  }
};

export interface Owner {
  pid: number;
  since: string;
}

export const thisProcess = (): Owner => ({ pid: process.pid, since: sinceOf(process.pid) });

/** The id of the process that says so in a text, as long as it lives; undefined where there is none. */
export const livingOwner = (text: string | undefined): number | undefined => {
  try {
    const { pid, since } = JSON.parse(text ?? '') as Owner;
    const lives = Number.isInteger(pid) && pid > 0 && isAlive(pid);
    return lives && (since === '' || since === sinceOf(pid)) ? pid : undefined;
  } catch {
    return undefined;
  }
};
