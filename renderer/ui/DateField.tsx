import { Text, TextInput, UnstyledButton } from '@mantine/core';
import { type ReactNode, type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IsoDate } from '../../shared/model';
import { readDay, sayDay, writeDay } from './dayText';
import './dateField.css';

interface Props {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** `YYYY-MM-DD` or empty; with `keepsText` also what was typed and is no day yet. */
  readonly value: string;
  /** Gets the day as `YYYY-MM-DD`, and nothing ('') while it is none. */
  readonly onChange: (value: string) => void;
  /** For forms that keep what does not fit yet (`whole`): `onChange` gets the text as it stands while it is no day. */
  readonly keepsText?: boolean;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
  readonly name?: string;
  /** What speaks against the day; that it is none is said by the field itself. */
  readonly error?: ReactNode;
  readonly size?: string;
  readonly required?: boolean;
  readonly className?: string;
}

const isDay = (value: string): boolean => IsoDate.safeParse(value).success;

/**
 * A day, typed as one writes it in the language of the interface or with the year first, and said in words beneath, so that a
 * slip is seen; or chosen from the browser's own calendar. With react-hook-form: `<Controller … render={({ field }) =>
 * <DateField {...field} label={…} />} />`.
 */
export const DateField = ({
  value,
  onChange,
  keepsText = false,
  onBlur,
  error,
  className,
  size,
  ref,
  ...input
}: Props) => {
  const { t, i18n } = useTranslation('parts');
  const { language } = i18n;
  const shown = isDay(value) ? writeDay(value, language) : value;
  // What is being typed stays as it is typed, until the value changes behind it or the language does.
  const [typed, setTyped] = useState<{ text: string; value: string; language: string } | null>(null);
  const [left, setLeft] = useState(true);
  const calendar = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const text = typed?.value === value && typed.language === language ? typed.text : shown;
  const unread = text.trim() !== '' && readDay(text, language) === null;
  const example = { example: writeDay('2026-11-21', language) };
  const fault = unread ? t('day.unread', example) : error;

  const type = (next: string): void => {
    const day = readDay(next, language) ?? (keepsText ? next.trim() : '');
    setTyped({ text: next, value: day, language });
    onChange(day);
  };
  return (
    <div className={className}>
      <TextInput
        {...input}
        {...(size === undefined ? {} : { size })}
        ref={(element) => {
          field.current = element;
          if (typeof ref === 'function') ref(element);
          else if (ref) ref.current = element;
        }}
        value={text}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true);
          if (!unread) setTyped(null);
          onBlur?.();
        }}
        // Nobody is told while still typing that it is no day yet.
        error={left || !unread ? fault : undefined}
        placeholder={example.example}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        rightSectionPointerEvents="all"
        rightSection={
          <>
            <UnstyledButton
              className="wm-calendar"
              aria-label={t('day.calendar')}
              title={t('day.calendar')}
              onClick={() => calendar.current?.showPicker()}
            >
              <span aria-hidden="true">▾</span>
            </UnstyledButton>
            <input
              ref={calendar}
              type="date"
              autoComplete="off"
              className="wm-calendar-place"
              max="9999-12-31"
              tabIndex={-1}
              aria-hidden="true"
              value={isDay(value) ? value : ''}
              onChange={({ currentTarget }) => {
                setTyped(null);
                onChange(currentTarget.value);
                field.current?.focus();
              }}
            />
          </>
        }
      />
      <Text fz="xs" mt={2} className="wm-quiet" aria-live="polite">
        {isDay(value) && sayDay(value, language)}
      </Text>
    </div>
  );
};
