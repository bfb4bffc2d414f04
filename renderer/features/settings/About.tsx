import { Table, Text, VisuallyHidden } from '@mantine/core';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { version } from '../../../package.json';
import { PackText } from '../../ui';
import { shippedPacks } from '../../packs/library';
import { Section } from './Section';

/** Which Waymark this is, and the exact text of each pack that it has. */
export const About = () => {
  const { t } = useTranslation('settings');
  const packs = use(shippedPacks());
  return (
    <Section title={t('about.title')} text={t('about.text')}>
      <Text>{t('about.version', { version })}</Text>
      <Table className="wm-packs">
        <Table.Caption>
          <VisuallyHidden>{t('about.packs')}</VisuallyHidden>
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('about.pack')}</Table.Th>
            <Table.Th scope="col">{t('about.packVersion')}</Table.Th>
            <Table.Th scope="col">{t('about.hash')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {packs.map(({ loaded, hash }) => (
            <Table.Tr key={loaded.reference}>
              <Table.Th scope="row" fw={400}>
                <bdi>
                  <PackText text={loaded.pack.title} pack={loaded.pack} dense />
                </bdi>
              </Table.Th>
              <Table.Td>
                <bdi>{loaded.reference}</bdi>
              </Table.Td>
              <Table.Td>
                <bdi className="wm-pack-hash">{hash}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
};
