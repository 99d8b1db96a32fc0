// Text from a file made safe for a page or a picture: the one function that escapes.

/** Characters that reorder the text around them, so that what is read is not what is written. */
const isReordering = (code: number): boolean =>
  code === 0x61c ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

/** Control characters but tab and line ends, lone halves of a pair, and the two codes that are no characters: XML forbids them. */
const isForbidden = (code: number): boolean =>
  (code < 0x20 && code !== 9 && code !== 10 && code !== 13) ||
  (code >= 0x7f && code <= 0x9f) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  code === 0xfffe ||
  code === 0xffff;

/** The text with reordering characters named instead of obeyed, and characters no page may hold replaced. */
export const plain = (text: string): string => {
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (isReordering(code)) result += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
    else result += isForbidden(code) ? '\ufffd' : character;
  }
  return result;
};

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML or XML, fit for an element's content and for a quoted attribute. */
export const escaped = (text: string): string => plain(text).replace(/[&<>"']/g, (c) => ENTITIES[c]);

const CHARACTERS = new Map(Object.entries(ENTITIES).map(([character, entity]) => [entity, character]));

/** The text that was escaped. */
export const decoded = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS.get(entity) as string);

/** An address that may become a link: http or https in plain printable characters; empty where it may not. */
export const webAddress = (text: string): string => (/^https?:\/\/[!#-&(-;=?-[\]_a-z~]+$/i.test(text) ? text : '');
