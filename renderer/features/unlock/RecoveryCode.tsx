import { Button, type ButtonVariant, Group, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import { localDay } from '../../ui';
import './unlock.css';

interface Props {
  readonly code: string;
  readonly label: string;
  readonly variant?: ButtonVariant;
  /** The person has shown that the code is on paper. */
  readonly onKept: () => void;
  /** A second way to go on, after the same proof. */
  readonly other?: { readonly label: string; readonly onKept: () => void };
}

/** The name by which the form knows the second way. */
const otherWay = 'other';

const plain = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** The recovery code, shown this once: to print or write down, and to prove by its last group. */
export const RecoveryCode = ({ code, label, variant, onKept, other }: Props) => {
  const { t, i18n } = useTranslation('unlock');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [day] = useState(() => localDay(Date.now()));
  const date = t('code.date', { date: formatDate(day, i18n.language) });

  const groups = code.split('-');

  const prove = (event: SubmitEvent): void => {
    event.preventDefault();
    // The whole code is as good a proof as its last group.
    const { submitter } = event.nativeEvent;
    const kept = submitter?.getAttribute('name') === otherWay && other ? other.onKept : onKept;
    if (plain(typed).length >= 4 && plain(code).endsWith(plain(typed))) kept();
    else {
      setWrong(true);
      field.current?.select();
    }
  };

  return (
    <form onSubmit={prove}>
      <Stack gap="md">
        <dl className="wm-definition">
          <Text component="dt" fw={500}>
            {t('code.label')}
          </Text>
          <dd className="wm-secret" dir="ltr" translate="no">
            {code}
          </dd>
        </dl>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fz="xs" className="wm-quiet">
            {t('code.paper')}
          </Text>
          <Button variant="default" size="compact-sm" onClick={() => window.print()} style={{ flexShrink: 0 }}>
            {t('code.print')}
          </Button>
        </Group>
        <TextInput
          ref={field}
          label={t('code.proof')}
          description={t('code.proofHint')}
          autoComplete="off"
          spellCheck={false}
          maw={320}
          value={typed}
          error={wrong ? t('code.proofWrong') : undefined}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setWrong(false);
          }}
        />
        <Group>
          <Button type="submit" variant={variant}>
            {label}
          </Button>
          {other && (
            <Button type="submit" name={otherWay} variant="default">
              {other.label}
            </Button>
          )}
        </Group>
      </Stack>
      {createPortal(
        <div className="wm-sheet">
          <h1>{t('code.sheetTitle')}</h1>
          <p>{date}</p>
          <p className="wm-sheet-code" dir="ltr">
            {groups.map((group, place) => (
              <span key={`${place} ${group}`}>{group}</span>
            ))}
          </p>
          <p>{t('code.sheetText')}</p>
          <p>{t('code.sheetKeep')}</p>
          <p className="wm-sheet-mark">{t('code.sheetMark')}</p>
        </div>,
        document.body,
      )}
    </form>
  );
};
