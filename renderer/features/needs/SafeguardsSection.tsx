import { NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../../session';
import { Fold, PageHeader } from '../../ui';
import { SafeguardRow } from './SafeguardRow';
import { type SafeguardUse, isNo, isOpen, safeguardUses, withholds } from './safeguardUse';
import type { SectionProps } from './section';

const views = ['all', 'open', 'no'] as const;
type View = (typeof views)[number];

const inView: Readonly<Record<View, (use: SafeguardUse) => boolean>> = { all: () => true, open: isOpen, no: isNo };

/** The human rights due diligence checklist: first what a need of this consultation brings up. */
export const SafeguardsSection = ({ go }: SectionProps) => {
  const { t } = useTranslation('needs');
  const { pack, record, findings } = useConsultation();
  const [view, setView] = useState<View>('all');
  // Kept from the moment of choosing, so that a row does not vanish under the hand that answers it.
  const [kept, setKept] = useState<ReadonlySet<string> | null>(null);
  const uses = safeguardUses(pack, record, findings.needs);
  const brought = uses.filter(({ needs }) => needs.length > 0);
  const others = uses.filter(({ needs }) => needs.length === 0);
  const open = brought.filter(isOpen).length;
  const holding = brought.filter((use) => isNo(use) && withholds(use)).length;
  const choose = (next: View): void => {
    setView(next);
    setKept(next === 'all' ? null : new Set(uses.filter(inView[next]).map(({ safeguard }) => safeguard.id)));
  };
  const rows = (list: readonly SafeguardUse[]) => (
    <ul className="wm-safeguards">
      {list.map((use) => (
        <SafeguardRow key={use.safeguard.id} use={use} go={go} />
      ))}
    </ul>
  );
  const shown = brought.filter(({ safeguard }) => kept === null || kept.has(safeguard.id));
  return (
    <>
      <PageHeader title={t('safeguards.title')} task={t('safeguards.task')} />
      <Title order={2} mb="xs">
        {t('safeguards.finding', { count: brought.length, open, holding })}
      </Title>
      <NativeSelect
        mb="sm"
        w={320}
        label={t('safeguards.show')}
        value={view}
        onChange={({ currentTarget: { value } }) => choose(views.find((known) => known === value) ?? 'all')}
        data={views.map((value) => ({ value, label: t(`safeguards.view.${value}`) }))}
      />
      {shown.length === 0 ? (
        <Text className="wm-quiet">{t(brought.length === 0 ? 'safeguards.none' : 'safeguards.noneInView')}</Text>
      ) : (
        rows(shown)
      )}
      {others.length > 0 && (
        <Fold summary={t('safeguards.others', { count: others.length })}>{() => rows(others)}</Fold>
      )}
    </>
  );
};
