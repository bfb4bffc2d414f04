import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StepChange } from '../../../../shared/roadmap';
import { Pager, usePages } from '../../../ui';
import { StepWords } from '../StepWords';
import { useChangeWords } from './useChangeWords';

/** The steps that read otherwise than before. */
export const ChangedSteps = ({ changed }: { readonly changed: readonly StepChange[] }) => {
  const { t } = useTranslation('roadmap');
  const wordsFor = useChangeWords();
  const pages = usePages(changed, 50);
  return (
    <>
      <Table className="wm-steps" verticalSpacing={6}>
        <Table.Caption className="wm-caption">{t('changes.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('field.action')}</Table.Th>
            <Table.Th scope="col" w={400}>
              {t('changes.what')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pages.rows.map((change) => (
            <Table.Tr key={change.step.id}>
              <Table.Th scope="row">
                <span className="wm-quiet wm-symbol">{change.step.criterion ?? change.step.safeguard}</span>{' '}
                <bdi>
                  <StepWords step={change.step} field="action" dense />
                </bdi>
              </Table.Th>
              <Table.Td>
                <ul className="wm-marks">
                  {wordsFor(change).map((said) => (
                    <li key={said}>
                      <bdi>{said}</bdi>
                    </li>
                  ))}
                </ul>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Pager {...pages} />
    </>
  );
};
