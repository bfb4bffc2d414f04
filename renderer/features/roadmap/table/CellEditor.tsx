import { Button, Group, NativeSelect, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IsoDate, type Step } from '../../../../shared/model';
import { noLead } from '../../../../shared/projection';
import { useConsultation } from '../../../session';
import { DateField } from '../../../ui';
import type { CellField } from './columns';
import { useCellEditing } from './useCellEditing';

interface Props {
  readonly step: Step;
  readonly field: CellField;
  readonly label: string;
  /** The keyboard goes back to the cell. */
  readonly onDone: () => void;
}

const days: readonly CellField[] = ['starts', 'ends'];

/** The editor was asked for from its own cell, so that it takes the keyboard from there, at the end of what stands in it. */
const takeKeyboard = (element: HTMLElement | null): void => {
  if (element === null || element.contains(document.activeElement)) return;
  element.focus();
  if (element instanceof HTMLTextAreaElement) element.setSelectionRange(element.value.length, element.value.length);
};

/** The field in place of its cell: Enter keeps it, Escape leaves it as it was, leaving the field keeps it too. */
export const CellEditor = ({ step, field, label, onDone }: Props) => {
  const { t } = useTranslation('roadmap');
  const { record } = useConsultation();
  const { draft, keep, restore } = useCellEditing();
  const [text, setText] = useState(() => draft(step, field));
  const whole = !days.includes(field) || IsoDate.safeParse(text).success;
  const finish = (): void => {
    if (whole) keep(step, field, text);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onDone();
    } else if (event.key === 'Enter' && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      if (whole) finish();
    }
  };
  const input = () => {
    const taking = { ref: takeKeyboard };
    if (field === 'lead')
      return (
        <NativeSelect
          {...taking}
          size="xs"
          aria-label={label}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          data={[
            { value: noLead, label: t('noLead') },
            ...record.institutions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      );
    if (days.includes(field)) return <DateField {...taking} size="xs" label={label} value={text} onChange={setText} />;
    return (
      <Textarea
        {...taking}
        size="xs"
        aria-label={label}
        description={
          field === 'partners' ? t('cell.partnersHint') : field === 'indicator' ? t('field.indicatorHint') : undefined
        }
        rows={2}
        maxLength={20_000}
        dir="auto"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
    );
  };
  return (
    <div
      role="presentation"
      className="wm-cell-editor"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget) && document.hasFocus()) finish();
      }}
    >
      {input()}
      <Group gap="xs" mt={2}>
        <span className="wm-quiet">{t('cell.keys')}</span>
        {step.edited.includes(field) && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => {
              restore(step, field);
              onDone();
            }}
          >
            {t('cell.restore')}
          </Button>
        )}
      </Group>
    </div>
  );
};
