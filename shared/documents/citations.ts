import { byCodePoint, type Source } from '../model';
import type { Context } from './context';
import { series } from './series';

/** A source whose own text was not read is marked, so that nobody takes it for checked. */
const isSure = ({ seen = 'original' }: Source): boolean => seen === 'original';

/** One source as sure as the pack has it: the paragraph only if it is established, the binding force in its own verb. */
const citation = ({ voice }: Context, source: Source): string => {
  const norm = voice.line(source.norm);
  const reference =
    source.at === undefined ? norm : voice.say('document:source.at', { norm, at: voice.line(source.at) });
  const said = voice.say('document:source.binding', {
    reference,
    binding: voice.say(`domain:binding.${source.binding}`),
  });
  return isSure(source) ? said : voice.say('document:source.unsure', { source: said });
};

export const citations = (context: Context, sources: readonly Source[]): string =>
  series(
    context.voice,
    sources.map((source) => citation(context, source)),
  );

/** The note that explains the mark, where any of the sources carries it. */
export const unsureNote = ({ voice }: Context, sources: readonly Source[]): string[] =>
  sources.every(isSure) ? [] : [voice.say('document:source.unsureNote')];

/** The instruments that the document cites, by symbol. */
export const instrumentsCited = ({
  pack,
  voice,
}: Context): readonly { readonly norm: string; readonly title: string }[] => {
  const cited = new Set(pack.pack.requirements.flatMap(({ sources }) => sources.map(({ norm }) => norm)));
  return pack.pack.norms
    .filter(({ id }) => cited.has(id))
    .sort((a, b) => byCodePoint(a.id, b.id))
    .map(({ id, title }) => ({ norm: voice.line(id), title: voice.packLine(title) }));
};
