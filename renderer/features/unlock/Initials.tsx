import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly ref?: Ref<HTMLInputElement>;
  readonly value: string;
  readonly first?: boolean;
  readonly onChange: (value: string) => void;
}

/** Who the history names as the author; kept in memory and inside the encrypted history only. */
export const Initials = ({ ref, value, first = false, onChange }: Props) => {
  const { t } = useTranslation('unlock');
  const { t: door } = useTranslation('door');
  return (
    <TextInput
      ref={ref}
      label={door('initials')}
      description={first ? t('initials.first') : door('initialsHint')}
      autoComplete="off"
      maxLength={200}
      maw={320}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
};
