// Writes the assumptions log for assurance beside this file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../src/cli/files.ts';
import { logRows, logText, shippedWorlds, unread } from './log.ts';

const worlds = shippedWorlds();
const rows = logRows(worlds);
writeFileSync(join(packageFolder, 'qa', 'assumptions.csv'), logText(rows));
console.log(`${rows.length} assumptions in qa/assumptions.csv`);
const left = unread(worlds);
if (left.length > 0) console.log(`No shipped scenario reads: ${left.join(', ')}`);
