import { createTranslator } from '../shared/messages';
import host from './messages/en/host.json';

type Words = { readonly host: typeof host };

const translated = import.meta.glob<Words['host']>(['./messages/*/host.json', '!./messages/en/*'], {
  eager: true,
  import: 'default',
});

const byLanguage = Object.entries(translated).map(([path, words]): [string, Words] => [
  path.split('/')[2] ?? '',
  { host: words },
]);

/** What the host itself says, in the language of the system: menu and message boxes. */
export const words = createTranslator<Words>({ ...Object.fromEntries(byLanguage), en: { host } }).translator;
