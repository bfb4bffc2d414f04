import { Kbd, Select } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../shared/model';
import type { AgendaItem } from './agenda';

/** More than this nobody reads before typing another letter. */
const most = 20;

interface Props {
  readonly agenda: readonly AgendaItem[];
  readonly onChoose: (criterion: string) => void;
}

interface Found {
  readonly value: string;
  readonly label: string;
  readonly number: string;
  readonly question: string;
  /** Everything that is looked through, in small letters. */
  readonly text: string;
}

const Finder = ({ agenda, onChoose }: Props) => {
  const { t, i18n } = useTranslation('interview');
  const [search, setSearch] = useState('');
  const all = useMemo(
    () =>
      agenda.map(({ criterion, number }): Found => {
        const question = textIn(criterion.question, i18n.language);
        const statement = textIn(criterion.statement, i18n.language);
        const text = `${criterion.id} ${question} ${statement}`.toLowerCase();
        return { value: criterion.id, label: criterion.id, number: String(number), question, text };
      }),
    [agenda, i18n.language],
  );
  const byId = useMemo(() => new Map(all.map((found) => [found.value, found])), [all]);
  const wanted = search.trim().toLowerCase();
  const matches = useMemo(
    () => all.filter(({ number, text }) => number === wanted || text.includes(wanted)).slice(0, most),
    [all, wanted],
  );
  return (
    <Select
      id="find-question"
      label={
        <>
          {t('find.label')} <Kbd aria-hidden="true">/</Kbd>
        </>
      }
      aria-keyshortcuts="/"
      placeholder={t('find.placeholder')}
      data={matches.map(({ value, label }) => ({ value, label }))}
      filter={({ options }) => options}
      value={null}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      selectFirstOptionOnChange
      nothingFoundMessage={t('find.nothing')}
      comboboxProps={{ width: 480, position: 'bottom-start' }}
      onChange={(criterion) => {
        setSearch('');
        if (criterion !== null) onChoose(criterion);
      }}
      renderOption={({ option }) => (
        <span className="wm-found">
          <span className="wm-quiet">
            {t('find.number', { number: byId.get(option.value)?.number })} <bdi>{option.value}</bdi>
          </span>
          <span>{byId.get(option.value)?.question}</span>
        </span>
      )}
    />
  );
};

/** Goes to a question by its number, its id or a word of its question or statement. */
export const FindQuestion = memo(Finder);
