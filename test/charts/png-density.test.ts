// Laws of a PNG's density: said right after the header, with a checksum that readers accept.
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { withDensity } from '../../src/charts/png-density.ts';

test('300 pixels an inch are 11,811 a metre, both ways, and the rest of the file is as it was', () => {
  const png = Uint8Array.from({ length: 80 }, (_, i) => i);
  const said = Buffer.from(withDensity(png, 300));
  expect([...said.subarray(0, 33)]).toEqual([...png.subarray(0, 33)]);
  expect([...said.subarray(54)]).toEqual([...png.subarray(33)]);
  const chunk = said.subarray(33, 54);
  expect(chunk.toString('latin1', 4, 8)).toBe('pHYs');
  expect([chunk.readUInt32BE(0), chunk.readUInt32BE(8), chunk.readUInt32BE(12), chunk[16]]).toEqual([
    9, 11_811, 11_811, 1,
  ]);
  // Node's own, where it has one.
  if (crc32) expect(chunk.readUInt32BE(17)).toBe(crc32(chunk.subarray(4, 17)));
});
