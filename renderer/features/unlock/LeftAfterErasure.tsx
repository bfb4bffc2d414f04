import { Button, Group, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { host } from '../../platform';
import type { Left } from '../../session';
import { Entrance } from './Entrance';

/** What an erasure could not reach, and what to do about it: never silently. */
export const LeftAfterErasure = ({ left }: { readonly left: readonly Left[] }) => {
  const { t } = useTranslation('unlock');
  return (
    <Entrance title={t('left.title')} task={t('left.task')} focusTitle>
      <List spacing="xs">
        {left.map((place) => (
          <List.Item key={place}>{t(`left.${place}`)}</List.Item>
        ))}
      </List>
      <Group>
        <Button onClick={() => void host.restart()}>{t('left.act')}</Button>
      </Group>
    </Entrance>
  );
};
