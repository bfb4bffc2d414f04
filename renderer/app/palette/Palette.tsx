import { Kbd, Modal, Text, TextInput } from '@mantine/core';
import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { type Entry, type Kind, indexOf, piecesOf, search } from './search';
import './palette.css';

/** So many of a kind are shown at once: more are found by typing on, not by scrolling. */
const most = 8;

/** What the palette can do: an entry, and what choosing it does. */
export interface Choice extends Entry {
  /** Keys that do the same without the palette. */
  readonly keys?: string;
  readonly run: () => void;
}

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Made when the palette is opened, not before. */
  readonly choices: () => readonly Choice[];
  readonly label: string;
}

const Marked = ({ text, query }: { readonly text: string; readonly query: string }) =>
  piecesOf(text, query).map(({ text: piece, marked }, at) =>
    // Pieces have no other name than their place.
    marked ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
  );

const before: readonly Kind[] = ['command', 'consultation'];

const Finder = ({
  onChoose,
  choices,
  label,
}: Pick<Props, 'choices' | 'label'> & { onChoose: (chosen: Choice) => void }) => {
  const { t } = useTranslation('shell');
  const id = useId();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed);
  const [active, setActive] = useState(0);
  // Made once: an edit in another window must not move what somebody is looking through.
  const [index] = useState(() => indexOf(choices()));
  const groups = useMemo(() => search(index, query, most, before), [index, query]);
  const found = groups.flatMap((group) => group.found);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // At once, not in the next turn as the dialog would: a letter typed in haste must not act on the page behind. Back at once
  // too: a page that was chosen takes the keyboard after that, when it is there.
  useLayoutEffect(() => {
    const { activeElement } = document;
    field.current?.focus();
    return () => {
      if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
    };
  }, []);
  const optionId = (at: number): string => `${id}-${at}`;
  const current = Math.min(active, found.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, groups]);

  const press = (event: KeyboardEvent): void => {
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: current + 8, PageUp: current - 8 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const last = found.length - 1;
      // One step beyond an end goes to the other; a page stops there.
      const around = to < 0 ? last : 0;
      setActive(to >= 0 && to <= last ? to : Math.abs(to - current) === 1 ? around : Math.max(0, Math.min(to, last)));
    }
    const chosen = found[current];
    if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onChoose(chosen);
    }
  };

  return (
    <>
      <TextInput
        ref={field}
        data-autofocus
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? optionId(current) : undefined}
        aria-autocomplete="list"
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="wm-palette-list" tabIndex={-1}>
        {groups.map(({ kind, found: shown, more }) => (
          <div key={kind} role="group" aria-label={t(`palette.kind.${kind}`)}>
            <div className="wm-palette-kind" aria-hidden="true">
              <span>{t(`palette.kind.${kind}`)}</span>
              {more > 0 && <span>{t('palette.more', { count: more })}</span>}
            </div>
            {shown.map((choice) => {
              const place = found.indexOf(choice);
              return (
                <div
                  key={choice.key}
                  id={optionId(place)}
                  role="option"
                  aria-selected={place === current}
                  className="wm-palette-option"
                  tabIndex={-1}
                  onClick={() => onChoose(choice)}
                  onKeyDown={press}
                  onPointerMove={() => setActive(place)}
                >
                  <span className="wm-palette-title" dir="auto">
                    <Marked text={choice.title} query={query} />
                  </span>
                  {choice.about && (
                    <bdi className="wm-palette-about">
                      <Marked text={choice.about} query={query} />
                    </bdi>
                  )}
                  {choice.keys && <Kbd aria-hidden="true">{choice.keys}</Kbd>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <Text fz="xs" className="wm-quiet" role="status" mt="xs">
        {found.length === 0 ? t('palette.nothing') : t('palette.hint')}
      </Text>
    </>
  );
};

/** One field for everything: what can be done here, and everything that the open consultation holds. */
export const Palette = ({ opened, onClose, choices, label }: Props) => {
  const { t } = useTranslation('shell');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('palette.title')}
      size={720}
      yOffset="8vh"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('health.dismiss') }}
    >
      <Finder
        choices={choices}
        label={label}
        onChoose={({ run }) => {
          onClose();
          run();
        }}
      />
    </Modal>
  );
};
