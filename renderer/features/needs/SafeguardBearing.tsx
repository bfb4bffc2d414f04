import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Step, textIn } from '../../../shared/model';
import { useConsultation } from '../../session';
import { stepPart } from '../roadmap';
import { type SafeguardUse, isNo } from './safeguardUse';
import { type SectionProps, stepOf } from './section';

interface Props extends SectionProps {
  readonly use: SafeguardUse;
  /** The steps that it holds back, keeps pending or goes with. */
  readonly steps: readonly Step[];
}

/** The steps on which a safeguard bears, and what would put a "no" right. */
export const SafeguardBearing = ({ use, steps, go }: Props) => {
  const { t, i18n } = useTranslation('needs');
  const { roadMap } = useConsultation();
  const wanted = new Set(use.needs.map(stepOf));
  const shown = steps.length > 0 ? steps : roadMap.steps.filter(({ id }) => wanted.has(id));
  const { remedy } = use.safeguard;
  return (
    <>
      <ul className="wm-cover">
        {shown.map(({ id, action }) => (
          <li key={id}>
            <Anchor component="button" type="button" fz="xs" ta="start" onClick={() => go('roadmap', stepPart(id))}>
              <bdi>{textIn(action, i18n.language)}</bdi>
            </Anchor>
          </li>
        ))}
      </ul>
      {isNo(use) && remedy && (
        <Text fz="xs">{t('safeguards.remedy', { remedy: textIn(remedy.action, i18n.language) })}</Text>
      )}
    </>
  );
};
