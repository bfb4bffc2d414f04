// Not through the folder's index: all its words would come before the door.
import { direction } from '../../shared/messages/languages';
import { chosenLanguage, spokenLanguage } from '../messages/chosenLanguage';
import { type DoorWords, doorWords } from '../messages/doorWords';
import { wasKept } from './keptMark';

/** What was done at the door before the application was there. */
export interface DoneAtDoor {
  readonly passphrase: string;
  readonly initials: string;
  /** Where the writing mark stands in the passphrase: the first and the last place of what is selected. */
  readonly selected: readonly [number, number];
  /** Which field has the keyboard. */
  readonly focused: 'passphrase' | 'initials' | null;
  /** Enter or the button was pressed since the last change: it opens as soon as it can. */
  readonly sent: boolean;
  /** The key of the emergency wipe was pressed. */
  readonly erase: boolean;
}

const door = (): HTMLElement | null => document.getElementById('door');
const field = (name: 'passphrase' | 'initials'): HTMLInputElement =>
  document.getElementById(`door-${name}`) as HTMLInputElement;

let sent = false;
let erase = false;

const say = (words: DoorWords, busy: boolean): void => {
  sent = busy;
  for (const place of document.querySelectorAll<HTMLElement>('#door [data-word="act"]'))
    place.textContent = busy ? words.busy : words.act;
  document.querySelector('#door [role="status"]')!.textContent = busy ? words.busy : '';
};

/** As the component library finds it, which is not there yet. */
const paint = (): void => {
  const chosen = localStorage.getItem('mantine-color-scheme-value');
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light';
  document.documentElement.dataset.mantineColorScheme = scheme;
};

/**
 * Shows the unlock screen before anything of the application is loaded. What is typed and sent there is kept for the
 * application ({@link leaveDoor}). False where another screen is to be expected, or its language is not at hand.
 */
export const showDoor = (otherScreenWanted: boolean): boolean => {
  const place = door();
  const language = chosenLanguage() ?? spokenLanguage(Object.keys(doorWords));
  const words = doorWords[language];
  if (!place || !words || otherScreenWanted || !wasKept()) return false;
  paint();
  document.documentElement.lang = language;
  document.documentElement.dir = direction(language);
  for (const part of place.querySelectorAll<HTMLElement>('[data-word]'))
    part.textContent = words[part.dataset.word as keyof DoorWords];
  place.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field('passphrase').value === '') field('passphrase').focus();
    else say(words, true);
  });
  place.addEventListener('input', () => say(words, false));
  // There may be no time to press it again (features/unlock/eraseKey.ts).
  place.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.code !== 'KeyE') return;
    event.preventDefault();
    erase = true;
  });
  place.hidden = false;
  field('passphrase').focus();
  return true;
};

/** Takes the door away, in the same step in which something else is drawn. Gives what was done at it; null where it was not shown. */
export const leaveDoor = (): DoneAtDoor | null => {
  const place = door();
  if (!place) return null;
  const [passphrase, initials] = [field('passphrase'), field('initials')];
  const { activeElement } = document;
  const done: DoneAtDoor = {
    passphrase: passphrase.value,
    initials: initials.value,
    selected: [passphrase.selectionStart ?? 0, passphrase.selectionEnd ?? 0],
    focused: activeElement === passphrase ? 'passphrase' : activeElement === initials ? 'initials' : null,
    sent,
    erase,
  };
  place.remove();
  return place.hidden ? null : done;
};

/** Says at the door that there is nothing behind it: a part of the application could not be loaded. */
export const sayBroken = (): void => {
  const place = door();
  const words = doorWords[document.documentElement.lang] ?? doorWords.en;
  if (!place || !words) return;
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.textContent = words.broken;
  place.replaceChildren(text);
  place.hidden = false;
};
