import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ConsultationRecord, type Findings, textIn } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { Fold, LevelFace, PackText, SidePanel } from '../../ui';
import { SourceList } from '../norms';
import { CriterionDetail, type Ways } from './CriterionDetail';
import type { Cell } from './HeatMap';
import { type Aspect, aspects, cellOf, criteriaOf } from './view';

interface Props {
  readonly pack: LoadedPack;
  readonly record: ConsultationRecord;
  readonly findings: Findings;
  readonly cell: Cell | null;
  readonly setCell: (cell: Cell | null) => void;
  readonly ways: Ways | null;
}

/** From a cell of the heat map down to its statements and answers. */
export const CellPanel = ({ pack, record, findings, cell, setCell, ways }: Props) => {
  const { t, i18n } = useTranslation(['baseline', 'domain', 'norms']);
  const { requirements } = findings;
  const place = requirements.findIndex(({ id }) => id === cell?.requirement);
  const requirement = requirements[place];
  if (!cell || !requirement) return <SidePanel opened={false} title="" onClose={() => setCell(null)} children={null} />;
  const view = cellOf(pack, requirement, cell.aspect);
  const criteria = criteriaOf(pack, requirement, cell.aspect);
  const asked = criteria.filter(({ applicable }) => applicable);
  const others = criteria.filter(({ applicable }) => !applicable);
  const beside = (by: number) => requirements[place + by]?.id;
  const turn = (by: number) => (
    <Button
      variant="default"
      size="compact-md"
      disabled={beside(by) === undefined}
      onClick={() => setCell({ ...cell, requirement: beside(by) ?? cell.requirement })}
    >
      {t(by < 0 ? 'previousRequirement' : 'nextRequirement')}
    </Button>
  );
  const nameOf = (aspect: Aspect): string => (aspect === 'overall' ? t('overall') : t(`domain:dimension.${aspect}`));
  return (
    <SidePanel
      opened
      title={t('panelTitle', {
        requirement: requirement.id,
        title: textIn(pack.requirements.get(requirement.id)?.title ?? '', i18n.language),
      })}
      onClose={() => setCell(null)}
    >
      <Stack gap="md">
        <Group justify="space-between" align="flex-end">
          <NativeSelect
            label={t('dimension')}
            value={cell.aspect}
            data={aspects
              .filter((aspect) => aspect === 'overall' || requirement.dimensions[aspect])
              .map((aspect) => ({ value: aspect, label: nameOf(aspect) }))}
            onChange={({ currentTarget }) =>
              setCell({ ...cell, aspect: aspects.find((aspect) => aspect === currentTarget.value) ?? 'overall' })
            }
          />
          <Group gap="xs">
            {turn(-1)}
            {turn(1)}
          </Group>
        </Group>
        {view && (
          <Group gap="xs">
            <LevelFace
              range={view.range}
              levels={pack.pack.levels}
              notKnown={view.notKnown}
              contested={view.contested}
            />
            <Text fz="xs" className="wm-quiet">
              {t('panelTarget', { target: requirement.target })}
            </Text>
          </Group>
        )}
        <Fold summary={t('norms:sources', { count: pack.requirements.get(requirement.id)?.sources.length ?? 0 })}>
          {() => (
            <>
              <Text fz="xs" dir="auto">
                <PackText text={pack.requirements.get(requirement.id)?.summary ?? ''} pack={pack.pack} />
              </Text>
              <SourceList sources={pack.requirements.get(requirement.id)?.sources ?? []} />
            </>
          )}
        </Fold>
        <ul className="wm-criteria">
          {asked.map((finding) => (
            <CriterionDetail key={finding.id} {...{ pack, record, finding, ways }} />
          ))}
        </ul>
        {others.length > 0 && (
          <Fold summary={t('notApplicable', { count: others.length })}>
            {() => (
              <ul className="wm-criteria">
                {others.map((finding) => (
                  <CriterionDetail key={finding.id} {...{ pack, record, finding, ways }} />
                ))}
              </ul>
            )}
          </Fold>
        )}
      </Stack>
    </SidePanel>
  );
};
