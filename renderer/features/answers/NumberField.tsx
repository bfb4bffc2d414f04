import { Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Criterion, textIn } from '../../../shared/model';
import { numberTyped, numberWritten, ruleInWords } from './numberRule';

interface Props {
  readonly criterion: Criterion & { answer: 'number' };
  /** A number; anything else shows an empty field. */
  readonly value: number | string;
  readonly onChange: (value: number | '') => void;
}

/** Shows what is typed as it is typed, and passes on only what is a number. */
export const NumberField = ({ criterion, value, onChange }: Props) => {
  const { t, i18n } = useTranslation('interview');
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number | string } | null>(null);
  const text =
    typed && typed.value === value ? typed.text : typeof value === 'number' ? numberWritten(value, i18n.language) : '';
  const unit = criterion.step?.indicator?.unit;
  const change = (next: string): void => {
    const number = numberTyped(next);
    const meant = next.trim() === '' ? '' : number;
    setTyped({ text: next, value: meant ?? value });
    if (meant !== null) onChange(meant);
  };
  const faulty = text.trim() !== '' && numberTyped(text) === null;
  const rule = ruleInWords(criterion.metWhen, i18n.language);
  return (
    <div>
      <Group gap="xs">
        <TextInput
          id="answer-number"
          aria-label={t('answer.number')}
          aria-describedby="answer-number-rule answer-number-fault"
          data-hint="number"
          inputMode="decimal"
          autoComplete="off"
          size="md"
          w="9rem"
          value={text}
          error={faulty}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
        <Text id="answer-number-rule" className="wm-quiet">
          {unit === undefined
            ? t('answer.metWhen', { rule })
            : t('answer.metWhenUnit', { rule, unit: textIn(unit, i18n.language) })}
        </Text>
      </Group>
      <Text id="answer-number-fault" role="alert" fz="xs" c="var(--wm-block)">
        {faulty && t('answer.notANumber')}
      </Text>
    </div>
  );
};
