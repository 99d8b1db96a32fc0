// A page of its own: one HTML file without script, whose policy lets in its one style and nothing from anywhere.
import { escaped } from './markup.ts';

export interface Page {
  title: string;
  style: string;
  /** SHA-256 of the style in base64. Hashing needs what a room of plain data lacks, so it is written down, and tested. */
  styleHash: string;
  /** Markup of the body, made of escaped texts. */
  body: string;
}

/** The page as HTML in British English. */
export const pageOf = ({ title, style, styleHash, body }: Page): string => {
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
};
