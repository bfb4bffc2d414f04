import { Button, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../../session';
import { Fold, PageHeader } from '../../ui';
import { SafeguardRow } from './SafeguardRow';
import {
  type SafeguardUse,
  type Standing,
  bearings,
  diligenceCounts,
  isNo,
  isOpen,
  safeguardUses,
  standingOf,
  standings,
  withholds,
} from './safeguardUse';
import type { SectionProps } from './section';
import { useSafeguardKeys } from './useSafeguardKeys';

/** The human rights due diligence checklist: first what holds assistance back, then what is not answered. */
export const SafeguardsSection = ({ row, go }: SectionProps) => {
  const { t } = useTranslation('needs');
  const { pack, record, findings, roadMap } = useConsultation();
  const list = useRef<HTMLDivElement>(null);
  useSafeguardKeys(list);
  const uses = safeguardUses(pack, record, findings.needs);
  const bearingOf = bearings(pack, roadMap);
  const standing = (use: SafeguardUse): Standing => standingOf(use, bearingOf.get(use.safeguard.id)?.lifted ?? false);
  // A row stays in the group where it was found, so that it does not vanish under the hand that answers it.
  const sorted = (): ReadonlyMap<string, Standing> => new Map(uses.map((use) => [use.safeguard.id, standing(use)]));
  const [kept, setKept] = useState(sorted);
  const brought = uses.filter(({ needs }) => needs.length > 0);
  const others = uses.filter(({ needs }) => needs.length === 0);
  const groupOf = (use: SafeguardUse): Standing => kept.get(use.safeguard.id) ?? standing(use);
  const moved = brought.filter((use) => groupOf(use) !== standing(use)).length;
  const { pending, withheld, conditional } = diligenceCounts(findings.needs);
  const leads = (shown: readonly SafeguardUse[]): boolean => shown.some(({ safeguard }) => safeguard.id === row);
  const rows = (shown: readonly SafeguardUse[]) => (
    <ul className="wm-safeguards">
      {shown.map((use) => (
        <SafeguardRow
          key={use.safeguard.id}
          use={use}
          bearing={bearingOf.get(use.safeguard.id)}
          arrived={use.safeguard.id === row}
          go={go}
        />
      ))}
    </ul>
  );
  return (
    <>
      <PageHeader title={t('safeguards.title')} task={t('safeguards.task')} />
      <Title order={2}>{t('safeguards.pendingNeeds', { count: pending, withheld, conditional })}</Title>
      <Text>
        {t('safeguards.finding', {
          count: brought.length,
          open: brought.filter(isOpen).length,
          holding: brought.filter((use) => isNo(use) && withholds(use)).length,
        })}
      </Text>
      <div className="wm-needs-bar">
        <Text fz="xs" className="wm-quiet">
          {t('safeguards.keys')}
        </Text>
        <div role="status">
          {moved > 0 && (
            <Button variant="default" size="compact-sm" onClick={() => setKept(sorted())}>
              {t('safeguards.sortAgain', { count: moved })}
            </Button>
          )}
        </div>
      </div>
      {brought.length === 0 && <Text className="wm-quiet">{t('safeguards.none')}</Text>}
      <div ref={list}>
        {standings.map((group) => {
          const shown = brought.filter((use) => groupOf(use) === group);
          if (shown.length === 0) return null;
          const title = t(`safeguards.group.${group}`, { count: shown.length });
          return group === 'satisfied' ? (
            <Fold key={group} summary={title} begun={leads(shown)}>
              {() => rows(shown)}
            </Fold>
          ) : (
            <section key={group} aria-label={title}>
              <Title order={3} mt="md" mb={4} className="wm-safeguard-group" data-group={group}>
                {title}
              </Title>
              {rows(shown)}
            </section>
          );
        })}
        {others.length > 0 && (
          <Fold summary={t('safeguards.others', { count: others.length })} begun={leads(others)}>
            {() => rows(others)}
          </Fold>
        )}
      </div>
    </>
  );
};
