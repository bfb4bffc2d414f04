import { Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PackText } from '../../ui';
import type { AgendaItem } from './agenda';

/** Going to a question by its number, while its number is typed. */
export interface Jump {
  /** What was typed so far: the digit that opened this, or nothing. */
  readonly begin: string;
  readonly choose: (criterion: string) => void;
  readonly close: () => void;
}

interface Props extends Jump {
  readonly whole: readonly AgendaItem[];
}

/** Type the number of a question and press Enter; what stands under that number is shown before. */
export const GoToNumber = ({ begin, whole, choose, close }: Props) => {
  const { t } = useTranslation('interview');
  const [typed, setTyped] = useState(begin);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const found = whole.find(({ number }) => String(number) === typed.trim());
  const go = (event: FormEvent): void => {
    event.preventDefault();
    if (found) choose(found.criterion.id);
  };
  return (
    <form className="wm-goto" onSubmit={go}>
      <TextInput
        readOnly={false}
        ref={field}
        label={t('goTo.label')}
        aria-describedby="goto-found"
        data-hint="goTo"
        inputMode="numeric"
        autoComplete="off"
        size="md"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={close}
      />
      <Text id="goto-found" role="status" lineClamp={2}>
        {found ? (
          <bdi>
            <PackText text={found.criterion.question} dense />
          </bdi>
        ) : (
          t('goTo.range', { first: 1, last: whole.length })
        )}
      </Text>
    </form>
  );
};
