import { escaped } from '../../office';
import type { RoadMapDocument } from '../model';

/** Nothing may be loaded or run, wherever the file is opened. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A whole HTML file with this style and this body, both markup already.
 * @param nonce lets the style in where the page is shown within another one whose policy asks for it; files have none
 */
export const htmlFile = (
  { language, direction, name }: Pick<RoadMapDocument, 'language' | 'direction' | 'name'>,
  css: string,
  body: string,
  nonce?: string,
): Uint8Array => {
  const page = `<!DOCTYPE html>
<html lang="${escaped(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(name)}</title>
<style${nonce === undefined ? '' : ` nonce="${escaped(nonce)}"`}>${css}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return new TextEncoder().encode(page);
};
