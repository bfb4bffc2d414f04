import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly field: string;
  readonly onRestore: () => void;
}

/** Says that a field is a person's, and gives it back to the rules. */
export const EditedMark = ({ field, onRestore }: Props) => {
  const { t } = useTranslation('roadmap');
  return (
    <Group gap="xs" mt={4}>
      <Text fz="xs" fw={600}>
        <span aria-hidden="true">✎ </span>
        {t('edited.mark')}
      </Text>
      <Button variant="subtle" size="compact-xs" aria-label={t('edited.restoreOf', { field })} onClick={onRestore}>
        {t('edited.restore')}
      </Button>
    </Group>
  );
};
