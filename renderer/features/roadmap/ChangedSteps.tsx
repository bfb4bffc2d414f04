import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../shared/model';
import { Pager, usePages } from '../../ui';
import type { SaidChange } from './useChangeWords';

/** The steps that read otherwise than before. */
export const ChangedSteps = ({ changed }: { readonly changed: readonly SaidChange[] }) => {
  const { t, i18n } = useTranslation('roadmap');
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
          {pages.rows.map(({ step, words }) => (
            <Table.Tr key={step.id}>
              <Table.Th scope="row">
                <span className="wm-quiet wm-symbol">{step.criterion ?? step.safeguard}</span>{' '}
                <bdi>{textIn(step.action, i18n.language)}</bdi>
              </Table.Th>
              <Table.Td>
                <ul className="wm-marks">
                  {words.map((said) => (
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
