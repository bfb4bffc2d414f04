import type { Json, Step } from '../../../../shared/model';
import { textIn } from '../../../../shared/model';
import { noLead } from '../../../../shared/projection';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../../../session';
import { type CellField, partnersIn, partnersText } from './columns';

interface CellEditing {
  /** What the editor begins with. */
  readonly draft: (step: Step, field: CellField) => string;
  /** Keeps what was typed; a text that was emptied goes back to the proposal. */
  readonly keep: (step: Step, field: CellField, text: string) => void;
  readonly restore: (step: Step, field: CellField) => void;
}

/** Changes single fields of steps. Each is one edit of the log, so that undo takes back one cell. */
export const useCellEditing = (): CellEditing => {
  const { i18n } = useTranslation();
  const { edit } = useConsultation();
  const write = (step: Step, field: CellField, value: Json): void =>
    void edit([{ kind: 'edit', record: step.id, field, value }]);
  const draft = (step: Step, field: CellField): string => {
    switch (field) {
      case 'action':
      case 'recommendation':
        return step[field] === null ? '' : textIn(step[field], i18n.language);
      case 'indicator':
        return typeof step.indicator === 'string' ? step.indicator : '';
      case 'lead':
        return step.lead ?? noLead;
      case 'partners':
        return partnersText(step.partners);
      case 'starts':
      case 'ends':
        return step[field];
    }
  };
  return {
    draft,
    restore: (step, field) => write(step, field, null),
    keep: (step, field, text) => {
      if (text.trim() === draft(step, field).trim()) return;
      if (text === noLead) write(step, field, noLead);
      else if (field === 'partners') write(step, field, text.trim() === '' ? null : partnersIn(text));
      else write(step, field, text.trim() === '' ? null : text.trim());
    },
  };
};
