import { Select } from '@mantine/core';
import type { Ref } from 'react';
import { useConsultation } from '../session';

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (institution: string) => void;
  readonly onBlur: () => void;
  readonly label: string;
  readonly placeholder: string;
  readonly nothingFoundMessage: string;
  readonly w: string;
  readonly error: string | undefined;
}

/** Chooses one of the consultation's institutions, found by typing: there may be sixty, with long names. */
export const InstitutionField = ({ value, onChange, ...rest }: Props) => {
  const { record } = useConsultation();
  return (
    <Select
      {...rest}
      data={record.institutions.map(({ id, name }) => ({ value: id, label: name }))}
      searchable
      comboboxProps={{ withinPortal: false }}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
};
