import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly value: string;
  readonly first?: boolean;
  readonly onChange: (value: string) => void;
}

/** Who the history names as the author; kept in memory and inside the encrypted history only. */
export const Initials = ({ value, first = false, onChange }: Props) => {
  const { t } = useTranslation('unlock');
  return (
    <TextInput
      label={t('initials.label')}
      description={t(first ? 'initials.first' : 'initials.again')}
      autoComplete="off"
      maxLength={200}
      maw={320}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
};
