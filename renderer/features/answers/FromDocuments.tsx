import { useTranslation } from 'react-i18next';
import type { DeskStanding } from '../../../shared/desk';

const shapes: Readonly<Record<DeskStanding, string>> = { confirmed: '✓', contradicted: '◆', toConfirm: '…' };

/** Marks an answer that was read from documents, with what became of it: it was not asked of anybody. */
export const FromDocuments = ({ standing }: { readonly standing: DeskStanding }) => {
  const { t } = useTranslation('parts');
  return (
    <span className="wm-from-documents" data-standing={standing}>
      <span aria-hidden="true">{shapes[standing]}</span> {t(`fromDocuments.${standing}`)}
    </span>
  );
};
