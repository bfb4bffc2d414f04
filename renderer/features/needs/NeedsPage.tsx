import { useTranslation } from 'react-i18next';
import { SubNav } from '../../ui';
import type { PhaseProps } from '../phase';
import { InterventionsSection } from './InterventionsSection';
import { PrioritySection } from './PrioritySection';
import { SafeguardsSection } from './SafeguardsSection';
import { TargetsSection } from './TargetsSection';
import './needs.css';

const sections = {
  targets: TargetsSection,
  interventions: InterventionsSection,
  safeguards: SafeguardsSection,
  priority: PrioritySection,
} as const;
type Section = keyof typeof sections;
const names = Object.keys(sections) as Section[];

/** What is agreed with the State, what already helps, what must be safe first, and the needs that follow. */
export const NeedsPage = ({ part, row, go }: PhaseProps) => {
  const { t } = useTranslation('needs');
  const current = names.find((name) => name === part) ?? 'targets';
  const Section = sections[current];
  return (
    <>
      <SubNav
        label={t('parts')}
        items={names.map((key) => ({ key, label: t(`part.${key}`) }))}
        current={current}
        onSelect={(key) => go('needs', key)}
      />
      <Section key={row} row={row} go={go} />
    </>
  );
};
