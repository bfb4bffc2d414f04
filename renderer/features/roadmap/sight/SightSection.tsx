import { Button, Group, NativeSelect, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../../shared/model';
import { sightOfRequirement } from '../../../../shared/pipeline';
import { useConsultation } from '../../../session';
import { LevelFace, PackText, PageHeader } from '../../../ui';
import { SourceList } from '../../norms';
import type { PhaseProps } from '../../phase';
import { sightPart } from '../part';
import { SightRow } from './SightRow';
import './sight.css';

interface Props extends Pick<PhaseProps, 'go'> {
  /** A requirement or a criterion; anything else shows the first requirement. */
  readonly about: string;
}

/** From a clause to what is to be done about it, on one page: the way forward, with a link back at each end. */
export const SightSection = ({ about, go }: Props) => {
  const { t, i18n } = useTranslation('roadmap');
  const { pack, record, findings, roadMap } = useConsultation();
  const criterion = pack.criteria.get(about);
  const chosen = criterion?.requirement.id ?? pack.requirements.get(about)?.id ?? pack.pack.requirements[0]!.id;
  const sight = sightOfRequirement(pack, record, { findings, roadMap }, chosen);
  const requirements = pack.pack.requirements.map(({ id, title }) => ({
    value: id,
    label: `${id} ${textIn(title, i18n.language)}`,
  }));
  const rows = sight?.criteria.filter(({ asked }) => criterion === undefined || asked.id === about) ?? [];
  return (
    <div className="wm-page wm-landscape">
      <PageHeader
        title={t('sight.page')}
        task={t('sight.task')}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <Group align="flex-end" mb="md" className="wm-noprint">
        <NativeSelect
          label={t('sight.requirement')}
          w={480}
          value={chosen}
          onChange={({ currentTarget }) => go('roadmap', sightPart(currentTarget.value))}
          data={requirements}
        />
        {criterion && (
          <Button variant="subtle" onClick={() => go('roadmap', sightPart(chosen))}>
            {t('sight.whole')}
          </Button>
        )}
      </Group>
      {sight && (
        <>
          <h2 className="wm-sight-title">
            <span className="wm-symbol">{sight.asked.id}</span>{' '}
            <bdi>
              <PackText text={sight.asked.title} />
            </bdi>
          </h2>
          <Text className="wm-measure">
            <PackText text={sight.asked.summary} />
          </Text>
          <SourceList sources={sight.asked.sources} />
          <Text mt={4} mb="sm">
            <LevelFace range={sight.found} levels={pack.pack.levels} />{' '}
            {t('sight.gap', { target: sight.found.target, count: sight.found.gap ?? 0 })}
          </Text>
          <Table className="wm-sight-table">
            <Table.Caption className="wm-caption">{t('sight.caption')}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('sight.criterion')}</Table.Th>
                <Table.Th scope="col">{t('sight.asked')}</Table.Th>
                <Table.Th scope="col">{t('sight.found')}</Table.Th>
                <Table.Th scope="col">{t('sight.follows')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <SightRow key={row.asked.id} sight={row} go={go} />
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </div>
  );
};
