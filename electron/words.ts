import { createTranslator } from '../shared/messages';
import host from './messages/en/host.json';

/** What the host itself says, in the language of the system: menu and message boxes. */
export const words = createTranslator({ en: { host } }).translator;
