import { List, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConsultationRecord } from '../../../shared/model';

/** What no document contains, whatever is chosen. */
export const LeftOut = ({ record }: { readonly record: ConsultationRecord | undefined }) => {
  const { t } = useTranslation('documents');
  const heldAs = (attribution: 'confidential' | 'unattributed'): number =>
    record?.interviews.filter((interview) => interview.attribution === attribution).length ?? 0;
  return (
    <section aria-labelledby="left-out">
      <Title order={2} id="left-out" mt="lg" mb={4}>
        {t('leftOut.title')}
      </Title>
      <List fz="sm" spacing={2}>
        <List.Item>{t('leftOut.notes')}</List.Item>
        <List.Item>{t('leftOut.people')}</List.Item>
        <List.Item>{t('leftOut.evidence')}</List.Item>
        <List.Item>{t('leftOut.answers')}</List.Item>
        <List.Item>{t('leftOut.confidential', { count: heldAs('confidential') })}</List.Item>
        <List.Item>{t('leftOut.unattributed', { count: heldAs('unattributed') })}</List.Item>
      </List>
    </section>
  );
};
