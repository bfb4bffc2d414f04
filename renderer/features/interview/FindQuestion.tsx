import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core';
import { type KeyboardEvent, memo, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LocalText, textIn } from '../../../shared/model';
import { PackText } from '../../ui';
import type { AgendaItem } from './agenda';

/** More than this nobody reads before typing another letter. */
const most = 20;

interface Props {
  readonly agenda: readonly AgendaItem[];
  readonly onChoose: (criterion: string) => void;
}

interface Found {
  readonly id: string;
  readonly number: number;
  readonly question: LocalText;
  /** Everything that is looked through, in small letters. */
  readonly text: string;
}

const Finder = ({ agenda, onChoose }: Props) => {
  const { t, i18n } = useTranslation('interview');
  const [search, setSearch] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  // Opening an interview does not wait for what only a search needs.
  const looked = combobox.dropdownOpened;
  const all = useMemo(
    () =>
      (looked ? agenda : []).map(({ criterion, number }): Found => {
        const say = (words: LocalText): string => textIn(words, i18n.language);
        const text = `${criterion.id} ${say(criterion.question)} ${say(criterion.statement)}`.toLowerCase();
        return { id: criterion.id, number, question: criterion.question, text };
      }),
    [agenda, i18n.language, looked],
  );
  const wanted = search.trim().toLowerCase();
  const matches = useMemo(() => {
    const numbered = all.filter(({ number }) => String(number) === wanted);
    const worded = all.filter(({ number, text }) => String(number) !== wanted && text.includes(wanted));
    return [...numbered, ...worded].slice(0, most);
  }, [all, wanted]);
  const submit = (id: string): void => {
    setSearch('');
    combobox.closeDropdown();
    onChoose(id);
  };
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (wanted !== '') selectFirstOption();
  }, [matches, selectFirstOption, wanted]);
  // Whoever types and presses Enter at once is faster than the list.
  const enter = (event: KeyboardEvent): void => {
    const [first] = matches;
    if (event.key !== 'Enter' || wanted === '' || !first || combobox.getSelectedOptionIndex() >= 0) return;
    event.preventDefault();
    submit(first.id);
  };
  return (
    <Combobox store={combobox} withinPortal={false} width={480} position="bottom-start" onOptionSubmit={submit}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          readOnly={false}
          id="find-question"
          data-hint="find"
          label={
            <>
              {t('find.label')} <Kbd aria-hidden="true">/</Kbd>
            </>
          }
          aria-keyshortcuts="/"
          placeholder={t('find.placeholder')}
          value={search}
          onChange={({ currentTarget }) => {
            setSearch(currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onKeyDown={enter}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('find.label')} mah="20rem" className="wm-found-list">
          {matches.map(({ id, number, question }) => (
            <Combobox.Option key={id} value={id}>
              <span className="wm-found">
                <span className="wm-quiet">
                  {t('find.number', { number })} <bdi>{id}</bdi>
                </span>
                <span dir="auto">
                  <PackText text={question} dense />
                </span>
              </span>
            </Combobox.Option>
          ))}
          {matches.length === 0 && <Combobox.Empty>{t('find.nothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};

/** Goes to a question by its number, its id or a word of its question or statement. */
export const FindQuestion = memo(Finder);
