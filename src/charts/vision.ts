// How a page looks to people who see colours differently, as SVG filters.

/**
 * Rows of the matrices that map linear red, green and blue to what is seen, for complete loss of one kind of cone:
 * G. M. Machado, M. M. Oliveira and L. A. F. Fernandes (2009), "A physiologically-based model for simulation of color
 * vision deficiency", IEEE Transactions on Visualization and Computer Graphics 15(6), severity 1.0.
 * Grey is the relative luminance of ITU-R BT.709.
 */
export const VISIONS = [
  { id: 'colour', title: 'In colour', rows: undefined },
  {
    id: 'grey',
    title: 'In grey',
    rows: [
      [0.2126, 0.7152, 0.0722],
      [0.2126, 0.7152, 0.0722],
      [0.2126, 0.7152, 0.0722],
    ],
  },
  {
    id: 'protanopia',
    title: 'Without red cones (protanopia)',
    rows: [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  },
  {
    id: 'deuteranopia',
    title: 'Without green cones (deuteranopia)',
    rows: [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  },
  {
    id: 'tritanopia',
    title: 'Without blue cones (tritanopia)',
    rows: [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  },
] as const;

export type Vision = (typeof VISIONS)[number];

/** The filter of a vision; the matrix is meant for linear light, which is what filters compute in unless told otherwise. */
export const filterOf = (vision: Vision): string => {
  if (!vision.rows) return '';
  const values = [...vision.rows.map((row) => `${row.join(' ')} 0 0`), '0 0 0 1 0'].join(' ');
  return `<filter id="${vision.id}" color-interpolation-filters="linearRGB" x="0" y="0" width="1" height="1"><feColorMatrix type="matrix" values="${values}"/></filter>`;
};
