import { Autocomplete } from '@mantine/core';
import { type KeyboardEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../shared/model';
import { placeKeys } from './answerKeys';
import type { EvidenceEntry } from './evidence';

interface Props {
  /** Documents of this interview that can be listed here too. */
  readonly others: readonly EvidenceEntry[];
  readonly onAdd: (title: string) => void;
  readonly onLink: (entry: EvidenceEntry) => void;
}

const Adding = ({ others, onAdd, onLink }: Props) => {
  const { t } = useTranslation('interview');
  const [title, setTitle] = useState('');
  const list = (name: string): void => {
    const known = others.find((entry) => entry.title === name);
    setTitle('');
    if (known) onLink(known);
    else onAdd(name);
  };
  const enter = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    // An option that is chosen with the arrows lists itself.
    if (event.currentTarget.hasAttribute('aria-activedescendant') || title.trim() === '') return;
    event.preventDefault();
    list(title.trim());
  };
  return (
    <Autocomplete
      id="add-evidence"
      data-hint="evidence"
      aria-label={t('evidence.add')}
      aria-keyshortcuts={placeKeys.evidence}
      placeholder={t('evidence.addHint')}
      maw="42rem"
      maxLength={limits.shortText}
      comboboxProps={{ withinPortal: false }}
      data={[...new Set(others.map((entry) => entry.title))].filter((name) => name !== '')}
      value={title}
      onChange={setTitle}
      onOptionSubmit={(name) => {
        list(name);
        // The field writes the option into itself after this; it is to be empty for the next one.
        queueMicrotask(() => setTitle(''));
      }}
      onKeyDown={enter}
    />
  );
};

const sameEntries = (a: readonly EvidenceEntry[], b: readonly EvidenceEntry[]): boolean =>
  a.length === b.length && a.every(({ id, title }, index) => id === b[index]?.id && title === b[index].title);

/** Lists a document by its title: a new one, or one that this interview knows already. Not drawn anew by each answer. */
export const AddEvidence = memo(
  Adding,
  (a, b) => a.onAdd === b.onAdd && a.onLink === b.onLink && sameEntries(a.others, b.others),
);
