import { Kbd, Switch, Table } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { basisKeys, placeKeys, statusKeys } from './answerKeys';

interface Props {
  /** Whether single keys answer; Ctrl Enter works in either case. */
  readonly single: boolean;
  readonly onSingle: (single: boolean) => void;
}

const joined = (keys: readonly { readonly press: string }[]): string => keys.map(({ press }) => press).join(' ');

export const interviewKeys = [
  { press: joined(statusKeys), act: 'answer' },
  { press: '1 – 9', act: 'choice' },
  { press: '0 – 9', act: 'number' },
  { press: '⌫', act: 'clear' },
  { press: joined(basisKeys), act: 'basis' },
  { press: placeKeys.confidence, act: 'confidence' },
  { press: placeKeys.followUp, act: 'followUp' },
  { press: placeKeys.park, act: 'park' },
  { press: placeKeys.parked, act: 'parked' },
  { press: placeKeys.attribution, act: 'attribution' },
  { press: placeKeys.evidence, act: 'evidence' },
  { press: placeKeys.note, act: 'note' },
  { press: placeKeys.privateNote, act: 'privateNote' },
  { press: 'Esc', act: 'leave' },
  { press: '↵ ↓', act: 'next' },
  { press: '↑', act: 'previous' },
  { press: 'Ctrl ↵', act: 'nextFromField' },
  { press: placeKeys.same, act: 'same' },
  { press: placeKeys.jump, act: 'jump' },
  { press: placeKeys.number, act: 'goTo' },
  { press: '/', act: 'find' },
  { press: placeKeys.room, act: 'room' },
  { press: placeKeys.beside, act: 'beside' },
  { press: placeKeys.others, act: 'others' },
  { press: placeKeys.offers, act: 'offers' },
  { press: placeKeys.history, act: 'history' },
  { press: placeKeys.context, act: 'context' },
] as const;

const KeyTable = () => {
  const { t } = useTranslation('interview');
  return (
    <Table verticalSpacing={2} horizontalSpacing={4}>
      <Table.Tbody>
        {interviewKeys.map(({ press, act }) => (
          <Table.Tr key={act}>
            <Table.Th scope="row">
              <Kbd>{press}</Kbd>
            </Table.Th>
            <Table.Td>{t(`keys.act.${act}`)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const Keys = ({ single, onSingle }: Props) => {
  const { t } = useTranslation('interview');
  const [open, setOpen] = useState(false);
  return (
    <details className="wm-guidance" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('keys.title')}</summary>
      {open && (
        <div className="wm-keys">
          <Switch
            label={t('keys.single')}
            checked={single}
            onChange={({ currentTarget }) => onSingle(currentTarget.checked)}
          />
          <KeyTable />
        </div>
      )}
    </details>
  );
};

/** The keys of this screen, and the switch that lets them rest; made when somebody asks for them. */
export const KeysHere = memo(Keys);
