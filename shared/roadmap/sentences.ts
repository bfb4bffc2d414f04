import { textIn, type LocalText } from '../model';

/** The fixed sentences of a road map, by language; a further language joins here. */
interface Sentences {
  readonly establishUnknown: (statement: string) => string;
  readonly establishContested: (statement: string) => string;
  readonly whyUnknown: string;
  readonly whyContested: string;
  readonly status: Readonly<Record<'yes' | 'partly' | 'no', string>>;
  readonly inPlaceIn: (met: number, of: number) => string;
}

const sentences = {
  en: {
    establishUnknown: (statement) => `Establish the facts: ${statement}`,
    establishContested: (statement) => `Establish the facts jointly: ${statement}`,
    whyUnknown:
      'No information on this point was available during the consultation, so nothing is concluded from it. The State may wish ' +
      'to invite the institutions concerned to share the relevant documents or to show the practice where it is carried out, ' +
      'and to confirm the finding at a short joint meeting. Any further step can then be agreed on a sure basis.',
    whyContested:
      'The information received on this point differed between interviews; each may describe another part of the ' +
      'arrangements or another time. The State may wish to bring the institutions concerned together in a joint meeting, to ' +
      'read the relevant documents side by side and, where useful, to observe the practice on site, so that one finding ' +
      'shared by all can be recorded. Any further step can then be agreed on a sure basis.',
    status: { yes: 'yes', partly: 'partly', no: 'no' },
    inPlaceIn: (met, of) => `in place in ${met} of ${of}`,
  },
  fr: {
    establishUnknown: (statement) => `Établir les faits\u202f: ${statement}`,
    establishContested: (statement) => `Établir les faits conjointement\u202f: ${statement}`,
    whyUnknown:
      'Aucune information sur ce point n’était disponible pendant la consultation\u202f; aucune conclusion n’en est donc tirée. L’État ' +
      'souhaitera peut-être inviter les institutions concernées à communiquer les documents utiles ou à montrer la pratique là ' +
      'où elle s’exerce, puis confirmer le constat lors d’une brève réunion conjointe. Toute étape ultérieure pourra alors être ' +
      'convenue sur une base sûre.',
    whyContested:
      'Les informations reçues sur ce point différaient d’un entretien à l’autre\u202f; chacune décrit peut-être une autre partie du ' +
      'dispositif ou un autre moment. L’État souhaitera peut-être réunir les institutions concernées, lire ensemble les documents ' +
      'utiles et, le cas échéant, observer la pratique sur place, afin qu’un constat partagé par tous puisse être consigné. Toute ' +
      'étape ultérieure pourra alors être convenue sur une base sûre.',
    status: { yes: 'oui', partly: 'en partie', no: 'non' },
    inPlaceIn: (met, of) => `en place dans ${met} sur ${of}`,
  },
} as const satisfies Record<string, Sentences>;

const languages = Object.keys(sentences) as (keyof typeof sentences)[];

const inEach = (say: (words: Sentences) => string): LocalText =>
  Object.fromEntries(languages.map((language) => [language, say(sentences[language])]));

/** A sentence around a pack's text, in the languages that have both; in English around whatever text there is, if none has. */
const around = (text: LocalText, say: (words: Sentences, text: string) => string): LocalText => {
  if (typeof text === 'string') return inEach((words) => say(words, text));
  const both = languages.flatMap((language) => {
    const spoken = text[language];
    return spoken === undefined ? [] : [[language, say(sentences[language], spoken)] as const];
  });
  return both.length > 0 ? Object.fromEntries(both) : { en: say(sentences.en, textIn(text, 'en')) };
};

const whyUnknown = inEach((words) => words.whyUnknown);
const whyContested = inEach((words) => words.whyContested);

/** What an establish-the-facts step asks for, and why, for a state that is not known or on which information differed. */
export const establishText = (
  statement: LocalText,
  state: 'unknown' | 'contested',
): { readonly action: LocalText; readonly recommendation: LocalText } =>
  state === 'unknown'
    ? {
        action: around(statement, (words, text) => words.establishUnknown(text)),
        recommendation: whyUnknown,
      }
    : {
        action: around(statement, (words, text) => words.establishContested(text)),
        recommendation: whyContested,
      };

/** A status answer as an indicator prints it. */
export const statusWord = (status: 'yes' | 'partly' | 'no'): LocalText => inEach((words) => words.status[status]);

/** How many of the things of a roster that a criterion applies to have it in place, as an indicator prints it. */
export const inPlaceIn = (met: number, of: number): LocalText => inEach((words) => words.inPlaceIn(met, of));
