import { Anchor, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { version } from '../../../package.json';
import { textIn } from '../../../shared/model';
import { usePacks } from '../../session';
import { Section } from './Section';

/** Which Waymark this is, and the exact text of each pack that it has. */
export const About = () => {
  const { t, i18n } = useTranslation('settings');
  const packs = usePacks();
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
          {packs.map(({ header, reference }) => (
            <Table.Tr key={header.hash}>
              <Table.Th scope="row" fw={400}>
                <bdi>{textIn(header.title, i18n.language)}</bdi>
              </Table.Th>
              <Table.Td>
                <bdi className="wm-pack-reference">{reference}</bdi>
              </Table.Td>
              <Table.Td>
                <bdi className="wm-pack-hash">{header.hash}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Anchor component={Link} href="/packs">
        {t('about.toPacks')}
      </Anchor>
      <Anchor component={Link} href="/settings/licences">
        {t('licences.open')}
      </Anchor>
    </Section>
  );
};
