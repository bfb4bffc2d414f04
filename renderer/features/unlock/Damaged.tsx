import { Anchor, Button, Group, List, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Entrance } from './Entrance';

interface Props {
  readonly onRestore: () => void;
  readonly onErase: () => void;
}

/** A vault whose header cannot be read: what that means, and what can be done. */
export const Damaged = ({ onRestore, onErase }: Props) => {
  const { t } = useTranslation('unlock');
  return (
    <Entrance title={t('damaged.title')} task={t('damaged.task')} focusTitle>
      <Stack gap="xs">
        <Title order={2}>{t('damaged.do')}</Title>
        <List type="ordered" spacing="xs">
          <List.Item>{t('damaged.again')}</List.Item>
          <List.Item>{t('damaged.restore')}</List.Item>
          <List.Item>{t('damaged.keep')}</List.Item>
        </List>
      </Stack>
      <Group>
        <Button onClick={onRestore}>{t('damaged.act')}</Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('damaged.reload')}
        </Button>
        <Anchor component="button" type="button" onClick={onErase}>
          {t('locked.erase')}
        </Anchor>
      </Group>
    </Entrance>
  );
};
