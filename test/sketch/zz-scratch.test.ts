import { test } from 'vitest';
import type { SketchBatch, SketchInput, SketchPool } from '../../src/sketch/input.ts';
import { sketchOf } from '../../src/sketch/sketch.ts';
import { layoutOf } from '../../src/sketch/layout.ts';
import { Fluid } from '../../src/sketch/fluid.ts';
import { dayOfText } from '../../src/sketch/civil.ts';
const calendar = { rules: [{on:'01-01',moves:true},{easter:-2},{easter:1},{first:'mon' as const,of:5},{last:'mon' as const,of:5},{last:'mon' as const,of:8},{on:'12-25',moves:true},{on:'12-26',moves:true}] };
const day = dayOfText('2027-04-01');
const people = (id: string, heads: number): SketchPool => ({ id, kind: 'people', calendar, crews: [{ opensAt: 540, minutes: 390, heads: [{ from: day, heads }] }] });
const pools = [people('examiners', 6), people('team', 20), people('agent', 20), people('lab', 3), {id:'platform', kind:'platform' as const, calendar, opensAt: 0, minutes:1440, itemsPerDay: 4000, otherLoad: 500}];
const N=150;
const batches: SketchBatch[] = Array.from({length:N},(_,i)=>({ time:(day+ (i*37)%120)*1440+540, deratedKw:1, cmu:i%60, provider:i%20, model:i%8, agent:i%3, takes:[
 i%2 ? {route:0, components: 100+ (i*7919)%5000, deadline:(day+137)*1440+1020, registered:0.99, works:[{pool:1,minutes:0.5},{pool:1,minutes:0,fixed:60},{pool:0,minutes:0,fixed:60},{pool:0,minutes:1,retests:0.15, aside:[{pool:1,minutes:0.3}]}]}
 : {route:1, components: 100+ (i*7919)%5000, deadline:(day+137)*1440+1020, registered:1, works:[{pool:1,minutes:0.1},{pool:2,minutes:1},{pool:4,minutes:1,retests:0.03},{pool:0,minutes:0,fixed:60}]}]}));
const input: SketchInput = { starts: day*1440, ends:(day+900)*1440, calendar, pools, batches, routes:[
 {id:'bespoke',steps:[{id:'c',per:['component']},{id:'s',per:['submission'],gate:{kind:'all'}},{id:'a',per:['submission'],gate:{kind:'all'}},{id:'t',per:['component']}]},
 {id:'cop11',fallback:true,steps:[{id:'h',per:['component']},{id:'c',per:['component']},{id:'r',per:['component'],lead:{amount:2,unit:'working days'}},{id:'k',per:['cmu'],gate:{kind:'share',share:0.9}}]}]};
test('x',()=>{
 const o=sketchOf(input); console.log(o.share,o.freed,o.binds); for (const r of o.rows) console.log(Object.values(r).join(' | '));
 const time=(n:string,f:()=>void)=>{let b=1e9; const a=[]; for(let i=0;i<40;i++){const t=performance.now();f();a.push(performance.now()-t);} console.log(n,Math.min(...a).toFixed(2), a.sort((x,y)=>x-y)[20].toFixed(2), a[39].toFixed(2));};
 time('all',()=>sketchOf(input)); const l=layoutOf(input); time('layout',()=>layoutOf(input)); time('fluid',()=>new Fluid(l)); console.log(l.partOf.length);
});
