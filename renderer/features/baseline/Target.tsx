import { Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequirementFinding } from '../../../shared/model';
import { gapOf } from './view';

interface Props {
  readonly requirement: RequirementFinding;
  /** Whether the State agreed to the target; the pack proposes one otherwise. */
  readonly agreed: boolean;
}

/** The last two cells of a row: the target, and how many levels are still to go. */
export const Target = ({ requirement, agreed }: Props) => {
  const { t } = useTranslation(['baseline', 'domain']);
  const gap = gapOf(requirement);
  const words = (): string => {
    if (!gap) return '';
    if (gap.most === 0) return t('atTarget');
    return gap.least === gap.most ? String(gap.most) : t('gapRange', { least: gap.least, most: gap.most });
  };
  return (
    <>
      <Table.Td>
        {requirement.target}
        {!agreed && (
          <Text fz="xs" className="wm-quiet">
            {t('proposed')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {gap ? (
          words()
        ) : (
          <>
            <span aria-hidden="true">–</span>
            <VisuallyHidden>{t('domain:level.none')}</VisuallyHidden>
          </>
        )}
      </Table.Td>
    </>
  );
};
