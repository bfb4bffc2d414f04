import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly onDrop: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** A page onto which a file can be dropped; the same can be done by its button. */
export const DropZone = ({ onDrop, children }: Props) => {
  const { t } = useTranslation('packs');
  // Entering a child leaves its parent: only the balance says whether the file is still above the page.
  const [depth, setDepth] = useState(0);
  return (
    <div
      className="wm-page wm-drop"
      data-over={depth > 0 ? true : undefined}
      onDragEnter={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDepth((held) => held + 1);
      }}
      onDragOver={(event) => {
        if (holdsFiles(event)) event.preventDefault();
      }}
      onDragLeave={(event) => {
        if (holdsFiles(event)) setDepth((held) => Math.max(0, held - 1));
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDepth(0);
        onDrop([...event.dataTransfer.files]);
      }}
    >
      {children}
      {depth > 0 && (
        <div className="wm-drop-here" aria-hidden="true">
          {t('dropHere')}
        </div>
      )}
    </div>
  );
};
