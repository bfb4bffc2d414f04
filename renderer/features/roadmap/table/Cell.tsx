import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../../../shared/model';
import { StepWords } from '../StepWords';
import { CellEditor } from './CellEditor';
import type { CellField } from './columns';
import { useCellEditing } from './useCellEditing';
import { useCellText } from './useCellText';

interface Props {
  readonly step: Step;
  readonly number: number;
  readonly field: CellField;
}

/** One value of one step, changed where it stands. */
export const Cell = ({ step, number, field }: Props) => {
  const { t } = useTranslation('roadmap');
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);
  const { restore } = useCellEditing();
  const text = useCellText()(step, field);
  const edited = step.edited.includes(field);
  const label = t('cell.label', {
    field: field === 'indicator' ? t('indicator.name') : t(`field.${field}`),
    number,
  });
  useEffect(() => {
    if (editing || !returning.current) return;
    returning.current = false;
    // Whoever clicked elsewhere meanwhile stays there.
    if (document.activeElement === document.body) button.current?.focus();
  }, [editing]);
  if (editing)
    return (
      <CellEditor
        step={step}
        field={field}
        label={label}
        onDone={() => {
          returning.current = true;
          setEditing(false);
        }}
      />
    );
  return (
    <UnstyledButton
      ref={button}
      data-cell
      className="wm-cell"
      title={text}
      aria-label={t(edited ? 'cell.saidEdited' : 'cell.said', { label, value: text === '' ? t('cell.empty') : text })}
      onClick={() => setEditing(true)}
      onKeyDown={(event) => {
        if (!edited || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
        event.preventDefault();
        restore(step, field);
      }}
    >
      <span className="wm-cell-text">
        {edited && <span className="wm-cell-mark">✎ </span>}
        {text === '' ? (
          <span className="wm-quiet">{t(field === 'lead' ? 'noLead' : 'cell.empty')}</span>
        ) : (
          <bdi>
            {field === 'action' || field === 'recommendation' ? <StepWords step={step} field={field} dense /> : text}
          </bdi>
        )}
      </span>
    </UnstyledButton>
  );
};
