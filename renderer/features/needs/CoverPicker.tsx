import { Button, Checkbox, Fieldset, Group, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Criterion, type LocalText, type Requirement, textIn } from '../../../shared/model';
import { useConsultation } from '../../session';
import { PackText } from '../../ui';

interface Props {
  readonly value: readonly string[];
  readonly onChange: (covers: readonly string[]) => void;
}

interface PartProps extends Props {
  readonly requirement: Requirement;
  readonly criteria: readonly Criterion[];
  /** Shown open while a search found something in it, and not too much altogether. */
  readonly found: boolean;
}

/** More boxes than this help nobody to find one, and take long to draw. */
const mostOpen = 60;

/** One requirement: as a whole, or statement by statement. */
const Part = ({ requirement, criteria, found, value, onChange }: PartProps) => {
  const { t } = useTranslation('needs');
  const [opened, setOpened] = useState(false);
  const chosen = [requirement.id, ...requirement.criteria.map(({ id }) => id)].filter((id) =>
    value.includes(id),
  ).length;
  const toggle = (id: string): void =>
    onChange(value.includes(id) ? value.filter((known) => known !== id) : [...value, id]);
  const box = (id: string, label: ReactNode) => (
    <Checkbox key={id} size="md" mt={4} label={label} checked={value.includes(id)} onChange={() => toggle(id)} />
  );
  return (
    <details className="wm-fold" open={found || opened} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>
        <span className="wm-quiet wm-symbol">{requirement.id}</span> <PackText text={requirement.title} dense />{' '}
        {chosen > 0 && <strong>{t('interventions.chosen', { count: chosen })}</strong>}
      </summary>
      {(found || opened) && (
        <>
          {box(requirement.id, t('interventions.whole'))}
          {criteria.map(({ id, statement }) =>
            box(
              id,
              <>
                {id} <PackText text={statement} dense />
              </>,
            ),
          )}
        </>
      )}
    </details>
  );
};

/** Which requirements and statements an intervention covers. */
export const CoverPicker = ({ value, onChange }: Props) => {
  const { t, i18n } = useTranslation('needs');
  const { pack, findings } = useConsultation();
  const [query, setQuery] = useState('');
  const [needsOnly, setNeedsOnly] = useState(false);
  const needs = new Set(findings.needs.map(({ criterion }) => criterion));
  const wanted = query.trim().toLocaleLowerCase(i18n.language);
  const holds = (text: string): boolean => text.toLocaleLowerCase(i18n.language).includes(wanted);
  const parts = pack.pack.requirements.flatMap((requirement) => {
    const named = wanted === '' || holds(`${requirement.id} ${textIn(requirement.title, i18n.language)}`);
    const criteria = requirement.criteria.filter(
      ({ id, statement }) =>
        (!needsOnly || needs.has(id)) && (wanted === '' || holds(`${id} ${textIn(statement, i18n.language)}`)),
    );
    return criteria.length > 0 || (named && !needsOnly) ? [{ requirement, criteria }] : [];
  });
  const found = parts.reduce((sum, { criteria }) => sum + criteria.length, 0);
  const narrowed = wanted !== '' || needsOnly;
  const nameOf = (id: string): LocalText =>
    pack.criteria.get(id)?.criterion.statement ?? pack.requirements.get(id)?.title ?? '';
  return (
    <Fieldset variant="unstyled" legend={t('interventions.covers')} className="wm-covers">
      {value.length > 0 && (
        <ul className="wm-chosen" aria-label={t('interventions.chosenList')}>
          {value.map((id) => (
            <li key={id}>
              <span>
                <span className="wm-quiet wm-symbol">{id}</span>{' '}
                <span dir="auto">
                  <PackText text={nameOf(id)} dense />
                </span>
              </span>
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={t('interventions.dropOf', { id })}
                onClick={() => onChange(value.filter((known) => known !== id))}
              >
                {t('interventions.drop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        size="xs"
        label={t('interventions.search')}
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <Group justify="space-between" mt={6}>
        <Checkbox
          size="md"
          label={t('interventions.needsOnly')}
          checked={needsOnly}
          onChange={({ currentTarget }) => setNeedsOnly(currentTarget.checked)}
        />
        {narrowed && parts.length > 0 && (
          <Text fz="xs" className="wm-quiet" role="status">
            {t('interventions.found', { count: found })}
          </Text>
        )}
      </Group>
      {parts.length === 0 && (
        <Text fz="xs" className="wm-quiet" role="status" mt="xs">
          {t('interventions.nothingFound')}
        </Text>
      )}
      {parts.map((part) => (
        <Part
          key={part.requirement.id}
          {...part}
          found={narrowed && found <= mostOpen}
          value={value}
          onChange={onChange}
        />
      ))}
    </Fieldset>
  );
};
