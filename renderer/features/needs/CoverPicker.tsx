import { Checkbox, Fieldset, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Criterion, type Requirement, textIn } from '../../../shared/model';
import { useConsultation } from '../../session';

interface Props {
  readonly value: readonly string[];
  readonly onChange: (covers: readonly string[]) => void;
}

interface PartProps extends Props {
  readonly requirement: Requirement;
  readonly criteria: readonly Criterion[];
  /** Shown open while a search found something in it. */
  readonly found: boolean;
}

/** One requirement: as a whole, or statement by statement. */
const Part = ({ requirement, criteria, found, value, onChange }: PartProps) => {
  const { t, i18n } = useTranslation('needs');
  const [opened, setOpened] = useState(false);
  const chosen = [requirement.id, ...requirement.criteria.map(({ id }) => id)].filter((id) =>
    value.includes(id),
  ).length;
  const toggle = (id: string): void =>
    onChange(value.includes(id) ? value.filter((known) => known !== id) : [...value, id]);
  const box = (id: string, label: string) => (
    <Checkbox key={id} size="xs" mt={6} label={label} checked={value.includes(id)} onChange={() => toggle(id)} />
  );
  return (
    <details className="wm-fold" open={found || opened} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>
        <span className="wm-quiet wm-symbol">{requirement.id}</span> {textIn(requirement.title, i18n.language)}{' '}
        {chosen > 0 && <strong>{t('interventions.chosen', { count: chosen })}</strong>}
      </summary>
      {(found || opened) && (
        <>
          {box(requirement.id, t('interventions.whole'))}
          {criteria.map(({ id, statement }) => box(id, `${id} ${textIn(statement, i18n.language)}`))}
        </>
      )}
    </details>
  );
};

/** Which requirements and statements an intervention covers. */
export const CoverPicker = ({ value, onChange }: Props) => {
  const { t, i18n } = useTranslation('needs');
  const { pack } = useConsultation();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLocaleLowerCase(i18n.language);
  const holds = (text: string): boolean => text.toLocaleLowerCase(i18n.language).includes(wanted);
  const parts = pack.pack.requirements.flatMap((requirement) => {
    if (wanted === '') return [{ requirement, criteria: requirement.criteria }];
    const criteria = requirement.criteria.filter(({ id, statement }) =>
      holds(`${id} ${textIn(statement, i18n.language)}`),
    );
    const named = holds(`${requirement.id} ${textIn(requirement.title, i18n.language)}`);
    return criteria.length > 0 || named ? [{ requirement, criteria }] : [];
  });
  return (
    <Fieldset variant="unstyled" legend={t('interventions.covers')} className="wm-covers">
      <TextInput
        size="xs"
        label={t('interventions.search')}
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      {parts.length === 0 && (
        <Text fz="xs" className="wm-quiet" role="status" mt="xs">
          {t('interventions.nothingFound')}
        </Text>
      )}
      {parts.map((part) => (
        <Part key={part.requirement.id} {...part} found={wanted !== ''} value={value} onChange={onChange} />
      ))}
    </Fieldset>
  );
};
