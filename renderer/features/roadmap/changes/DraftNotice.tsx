import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { differs, useDraft } from './useDraft';

/** Says above the steps that they are not those of the draft any more. Silent while they are, and while no draft was taken. */
export const DraftNotice = ({ onOpen }: { readonly onOpen: () => void }) => {
  const { t } = useTranslation('roadmap');
  const { changes } = useDraft();
  if (changes === null || !differs(changes)) return null;
  const { added, removed, changed, proposals } = changes;
  return (
    <p className="wm-draft-notice wm-noprint" role="status">
      <span aria-hidden="true">◆ </span>
      {t('changes.notice', {
        added: added.length,
        removed: removed.length,
        changed: changed.length,
        proposals: proposals.length,
      })}{' '}
      <Anchor component="button" type="button" onClick={onOpen}>
        {t('changes.look')}
      </Anchor>
    </p>
  );
};
