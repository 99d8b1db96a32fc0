// How many pixels of a PNG make an inch, written into the file: a word processor sizes the picture by it.

/** Eight bytes of signature and the first chunk, the header. */
const AFTER_HEADER = 33;
const METRES_PER_INCH = 0.0254;

/** The checksum of a chunk's name and data (CRC-32 of ISO 3309, as PNG asks for). */
const checksum = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
};

/** A `pHYs` chunk: pixels a metre both ways. */
const densityChunk = (dpi: number): Uint8Array => {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  return chunk;
};

/** The same picture with its density said. */
export const withDensity = (png: Uint8Array, dpi: number): Uint8Array => {
  const chunk = densityChunk(dpi);
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, AFTER_HEADER));
  whole.set(chunk, AFTER_HEADER);
  whole.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return whole;
};
