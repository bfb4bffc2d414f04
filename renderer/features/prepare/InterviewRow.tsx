import { Button, Group, Table, Text } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatList } from '../../../shared/messages';
import { attributions } from '../../../shared/model';
import type { Listed } from './listing';

/** What an interview is for: how many criteria can be asked in it, and of which requirements. */
export interface ToAsk {
  readonly criteria: number;
  readonly requirements: readonly string[];
}

interface Props {
  readonly row: Listed;
  /** The institution's name; undefined while none is chosen. */
  readonly institution: string | undefined;
  readonly toAsk: ToAsk;
  readonly answers: number;
  readonly editRef: Ref<HTMLButtonElement>;
  readonly onBegin: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** An id stays on one line. */
const unbroken = (id: string): string => id.replaceAll('-', '\u2011');

export const InterviewRow = ({ row, institution, toAsk, answers, editRef, onBegin, onEdit, onRemove }: Props) => {
  const { t, i18n } = useTranslation(['prepare', 'domain']);
  const name = institution ?? t('interviews.noInstitution');
  const heldOn = row.text('heldOn');
  const day = heldOn === '' ? t('interviews.noDay') : formatDate(heldOn, i18n.language);
  const attribution = attributions.find((level) => level === row.text('attribution')) ?? 'institution';
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {institution === undefined ? (
          <Text span c="var(--wm-look-again)">
            {name}
          </Text>
        ) : (
          <bdi>{name}</bdi>
        )}
        {row.text('mode') === 'deskReview' && (
          <Text span fz="xs" className="wm-quiet wm-desk">
            {t('interviews.desk')}
          </Text>
        )}
        {institution !== undefined && (
          <Text fz="xs" lineClamp={2} className="wm-quiet wm-to-ask">
            {t('interviews.toAsk', {
              count: toAsk.criteria,
              requirements: formatList(toAsk.requirements.map(unbroken), i18n.language),
            })}
          </Text>
        )}
      </Table.Th>
      <Table.Td>{t(`domain:attribution.${attribution}`)}</Table.Td>
      <Table.Td>
        <Text lineClamp={3} span className="wm-participants">
          <bdi>{row.text('participants')}</bdi>
        </Text>
      </Table.Td>
      <Table.Td>{answers}</Table.Td>
      <Table.Td className="wm-noprint">
        <Group gap={4} wrap="nowrap">
          {institution !== undefined && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t(answers > 0 ? 'interviews.continueNamed' : 'interviews.beginNamed', { name, day })}
              onClick={onBegin}
            >
              {t(answers > 0 ? 'interviews.continue' : 'interviews.begin')}
            </Button>
          )}
          <Button
            ref={editRef}
            variant="subtle"
            size="compact-sm"
            aria-label={t('interviews.editNamed', { name, day })}
            onClick={onEdit}
          >
            {t('interviews.edit')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('interviews.removeNamed', { name, day })}
            onClick={onRemove}
          >
            {t('interviews.remove')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
};
