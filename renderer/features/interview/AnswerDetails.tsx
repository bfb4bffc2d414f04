import { Group, Kbd, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Basis } from '../../../shared/model';
import { type Confidence, basisKeys, confidences, placeKeys } from './answerKeys';
import { KeyButton } from './KeyButton';

interface Props {
  readonly answered: boolean;
  readonly basis: Basis;
  readonly confidence: Confidence | null;
  readonly followUp: boolean;
  readonly onBasis: (basis: Basis) => void;
  readonly onConfidence: (confidence: Confidence | null) => void;
  readonly onFollowUp: (followUp: boolean) => void;
  readonly onClear: () => void;
}

/** How the answer is known, how sure the consultant is of it, whether to come back to it, or to take it away. */
export const AnswerDetails = ({
  answered,
  basis,
  confidence,
  followUp,
  onBasis,
  onConfidence,
  onFollowUp,
  onClear,
}: Props) => {
  const { t } = useTranslation(['interview', 'domain']);
  return (
    <>
      <Group role="group" aria-labelledby="basis-label" gap={6}>
        <Text id="basis-label" fw={600} className="wm-field-label">
          {t('basis.label')}
        </Text>
        {basisKeys.map(({ press, value }) => (
          <KeyButton key={value} press={press} pressed={basis === value} onPress={() => onBasis(value)}>
            {t(`basis.${value}`)}
          </KeyButton>
        ))}
        <span className="wm-apart">
          <KeyButton press={placeKeys.followUp} pressed={followUp} onPress={() => onFollowUp(!followUp)}>
            {t('followUp.mark')}
          </KeyButton>
        </span>
      </Group>
      <Group role="group" aria-labelledby="confidence-label" gap={6}>
        <Text id="confidence-label" fw={600} className="wm-field-label">
          {t('confidence.label')} <Kbd aria-hidden="true">{placeKeys.confidence}</Kbd>
        </Text>
        {confidences.map((value) => (
          <KeyButton
            key={value}
            pressed={confidence === value}
            onPress={() => onConfidence(confidence === value ? null : value)}
          >
            {t(`confidence.${value}`)}
          </KeyButton>
        ))}
        <span className="wm-apart">
          <KeyButton press="⌫" disabled={!answered} onPress={onClear}>
            {t('answer.clear')}
          </KeyButton>
        </span>
      </Group>
    </>
  );
};
