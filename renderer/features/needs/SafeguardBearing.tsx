import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../../shared/messages';
import { textIn } from '../../../shared/model';
import { useConsultation } from '../../session';
import { Fold } from '../../ui';
import { StepWords, stepPart } from '../roadmap';
import { type Bearing, type SafeguardUse, isNo, isOpen, withholds } from './safeguardUse';
import type { SectionProps } from './section';

interface Props extends SectionProps {
  readonly use: SafeguardUse;
  readonly bearing: Bearing | undefined;
}

/** What a safeguard holds back, keeps pending or conditions; which assistance that is; and what lifts it. */
export const SafeguardBearing = ({ use, bearing, go }: Props) => {
  const { t, i18n } = useTranslation(['needs', 'domain']);
  const { pack } = useConsultation();
  const { safeguard, needs } = use;
  const { remedy, onNo } = safeguard;
  const { steps = [], assistance = [], lifted = false } = bearing ?? {};
  const holds = isNo(use) && withholds(use) && !lifted;
  const words = (): string => {
    const count = steps.length;
    if (isOpen(use)) return t('safeguards.pending', { count });
    if (!isNo(use)) return t('safeguards.satisfied', { count: needs.length });
    if (lifted) return t('safeguards.lifted', { count });
    if (holds) return t('safeguards.held', { count });
    return t(onNo === 'condition' ? 'safeguards.carried' : 'safeguards.noted', { count });
  };
  if (needs.length === 0) return null;
  if (steps.length === 0)
    return (
      <Text fz="xs" className="wm-quiet">
        {words()}
      </Text>
    );
  const areas = assistance.flatMap((id) => {
    const area = pack.assistance.get(id);
    return area ? textIn(area.title, i18n.language) : [];
  });
  return (
    <>
      <Fold summary={words()} holds={holds}>
        {() => (
          <ul className="wm-cover">
            {steps.map((step) => (
              <li key={step.id}>
                <Anchor
                  component="button"
                  type="button"
                  fz="xs"
                  ta="start"
                  onClick={() => go('roadmap', stepPart(step.id))}
                >
                  <bdi>
                    <StepWords step={step} field="action" />
                  </bdi>
                </Anchor>
              </li>
            ))}
          </ul>
        )}
      </Fold>
      {areas.length > 0 && (isOpen(use) || holds) && (
        <Text fz="xs">
          {isOpen(use)
            ? t('safeguards.areasIfNo', { areas: formatList(areas, i18n.language) })
            : t('safeguards.areasHeld', { areas: formatList(areas, i18n.language) })}
        </Text>
      )}
      {isNo(use) && remedy && (
        <Text fz="xs">
          {t('safeguards.lifts', {
            remedy: textIn(remedy.action, i18n.language),
            months: t('domain:months', { count: remedy.months }),
          })}
        </Text>
      )}
      {isNo(use) && onNo === 'prohibit' && <Text fz="xs">{t('safeguards.neverLifted')}</Text>}
    </>
  );
};
