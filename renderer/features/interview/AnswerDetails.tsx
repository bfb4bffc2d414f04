import { Group, Kbd, Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Basis } from '../../../shared/model';
import { type Confidence, basisKeys, confidences, placeKeys } from './answerKeys';
import { KeyButton } from './KeyButton';

interface BasisProps {
  readonly basis: Basis;
  readonly onBasis: (basis: Basis) => void;
}

const Bases = ({ basis, onBasis }: BasisProps) => {
  const { t } = useTranslation('interview');
  return (
    <Group role="group" aria-labelledby="basis-label" gap={6} wrap="nowrap">
      <Text id="basis-label" fw={600} className="wm-field-label">
        {t('basis.label')}
      </Text>
      {basisKeys.map(({ press, value }) => (
        <KeyButton key={value} press={press} pressed={basis === value} onPress={() => onBasis(value)}>
          {t(`basis.${value}`)}
        </KeyButton>
      ))}
    </Group>
  );
};

/** How the answer is known. */
export const BasisKeys = memo(Bases);

interface ConfidenceProps {
  readonly confidence: Confidence | null;
  readonly onConfidence: (confidence: Confidence | null) => void;
}

const Confidences = ({ confidence, onConfidence }: ConfidenceProps) => {
  const { t } = useTranslation('interview');
  return (
    <Group role="group" aria-labelledby="confidence-label" gap={6} wrap="nowrap">
      <Text id="confidence-label" fw={600} className="wm-field-label wm-symbol">
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
    </Group>
  );
};

/** How sure the consultant is of the answer. */
export const ConfidenceKeys = memo(Confidences);

interface LaterProps {
  readonly answered: boolean;
  readonly followUp: boolean;
  readonly parked: boolean;
  readonly onFollowUp: (followUp: boolean) => void;
  readonly onPark: () => void;
  readonly onClear: () => void;
}

const Later = ({ answered, followUp, parked, onFollowUp, onPark, onClear }: LaterProps) => {
  const { t } = useTranslation('interview');
  return (
    <Group gap={6}>
      <KeyButton press={placeKeys.followUp} pressed={followUp} onPress={() => onFollowUp(!followUp)}>
        {t('followUp.mark')}
      </KeyButton>
      <KeyButton press={placeKeys.park} pressed={parked} onPress={onPark}>
        {t('parked.mark')}
      </KeyButton>
      <KeyButton press="⌫" spoken="Backspace" disabled={!answered} onPress={onClear}>
        {t('answer.clear')}
      </KeyButton>
    </Group>
  );
};

/** What to do with the question instead: come back to it after the meeting, set it aside in it, take the answer away. */
export const LaterKeys = memo(Later);
