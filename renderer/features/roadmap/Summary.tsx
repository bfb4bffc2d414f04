import { Anchor, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import { useConsultation } from '../../session';

/** What the road map amounts to, and what is still open in it. */
interface Props {
  readonly onChanges: () => void;
  /** Whether the title of the page does not say it already. */
  readonly titled: boolean;
}

export const Summary = ({ onChanges, titled }: Props) => {
  const { t, i18n } = useTranslation('roadmap');
  const { roadMap } = useConsultation();
  const { steps, omitted, obsolete } = roadMap;
  const first = steps.reduce((least, { starts }) => (starts < least ? starts : least), steps[0]?.starts ?? '');
  const last = steps.reduce((most, { ends }) => (ends > most ? ends : most), '');
  const withoutLead = steps.filter(({ lead }) => lead === null).length;
  const pending = steps.filter(({ dueDiligence }) => dueDiligence === 'pending').length;
  const withheld = steps.filter(({ dueDiligence }) => dueDiligence === 'withheld').length;
  return (
    <div className="wm-measure">
      {titled && (
        <Title order={2}>
          {t('finding', {
            count: steps.length,
            first: formatDate(first, i18n.language),
            last: formatDate(last, i18n.language),
          })}
        </Title>
      )}
      <Text mb="sm">
        {withoutLead > 0 && t('withoutLead', { count: withoutLead })} {pending > 0 && t('pending', { count: pending })}{' '}
        {withheld > 0 && t('withheld', { count: withheld })}{' '}
        {omitted.length + obsolete.length > 0 && (
          <Anchor component="button" type="button" onClick={onChanges}>
            {t('toChanges', { omitted: omitted.length, obsolete: obsolete.length })}
          </Anchor>
        )}
      </Text>
    </div>
  );
};
