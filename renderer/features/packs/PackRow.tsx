import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { textIn } from '../../../shared/model';
import type { ShelvedPack } from '../../packs/shelf';
import { LanguageLine, Origin, UseList } from './PackFacts';
import type { NamedUse } from './usePackUses';

interface Props {
  readonly pack: ShelvedPack;
  readonly uses: readonly NamedUse[];
  readonly onSave: () => void;
  readonly onRemove: () => void;
}

/** So much of a hash is compared by eye; the whole of it stands on the pack's own page. */
const shown = 12;

/** One pack in the list: what it is, which languages it speaks, where it comes from, who uses it. */
export const PackRow = ({ pack: { header, reference, origin }, pack, uses, onSave, onRemove }: Props) => {
  const { t, i18n } = useTranslation('packs');
  const title = textIn(header.title, i18n.language);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Anchor
          component={Link}
          href={`/packs/${header.hash}`}
          className="wm-row-link"
          aria-label={t('read', { title, version: header.version })}
        >
          <bdi>{title}</bdi>
        </Anchor>
        <Text fz="xs" className="wm-quiet">
          <bdi>{reference}</bdi>
        </Text>
        <Text fz="xs" className="wm-quiet" title={header.hash}>
          {t('hash', { start: header.hash.slice(0, shown) })}
        </Text>
      </Table.Th>
      <Table.Td>
        {header.languages.map((language) => (
          <div key={language.tag}>
            <LanguageLine language={language} />
          </div>
        ))}
      </Table.Td>
      <Table.Td>
        <Origin pack={pack} />
      </Table.Td>
      <Table.Td>
        <UseList uses={uses} />
      </Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap" justify="flex-end">
          <Button variant="subtle" size="compact-sm" aria-label={t('saveNamed', { reference })} onClick={onSave}>
            {t('save')}
          </Button>
          {origin === 'installed' && (
            <Button variant="subtle" size="compact-sm" aria-label={t('removeNamed', { reference })} onClick={onRemove}>
              {t('remove')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
};
