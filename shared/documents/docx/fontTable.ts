/** A font, and what a word processor may take in its stead where it is not installed. */
interface Face {
  readonly name: string;
  readonly instead: string;
  readonly family: 'swiss' | 'auto';
  readonly panose: string;
}

/** The fonts of the document. Government computers often lack them: their own faces of the same kind then stand in. */
export const faces = {
  latin: { name: 'Noto Sans', instead: 'Segoe UI', family: 'swiss', panose: '020B0502040504020204' },
  arabic: { name: 'Noto Naskh Arabic', instead: 'Sakkal Majalla', family: 'auto', panose: '02000000000000000000' },
  chinese: { name: 'Noto Sans CJK SC', instead: 'Microsoft YaHei', family: 'swiss', panose: '020B0503020204020204' },
} as const satisfies Readonly<Record<string, Face>>;

const font = ({ name, instead, family, panose }: Face): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/><w:family w:val="${family}"/>` +
  '<w:pitch w:val="variable"/></w:font>';

export const fontTable =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `${Object.values(faces).map(font).join('')}</w:fonts>`;
