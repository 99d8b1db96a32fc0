import { test } from 'vitest';
import { sketchOf } from '../../src/sketch/sketch.ts';
import { year } from './year-tmp.ts';
test('t', () => { const i = year(); const o=sketchOf(i); console.log(o.share, JSON.stringify(o.freed)); const a=[]; for(let k=0;k<200;k++){const t=performance.now(); sketchOf(i); a.push(performance.now()-t);} console.log(a.slice(0,10).map(x=>x.toFixed(1)).join(' '), 'min', Math.min(...a), a.sort((x,y)=>x-y)[100]); });
