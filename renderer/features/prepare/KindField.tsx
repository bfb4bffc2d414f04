import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../../session';
import { kindOf, useKindLabel } from './useKindLabel';

interface Props {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (kind: string) => void;
}

/** No kind can have this id: ids hold no spaces. */
const another = ' ';

/** A kind of the pack, one used before, or a new one by name. */
export const KindField = ({ value, error, onChange }: Props) => {
  const { t } = useTranslation('prepare');
  const { pack, record } = useConsultation();
  const labelOf = useKindLabel();
  const [naming, setNaming] = useState<string | null>(null);
  const ofPack = pack.pack.institutions;
  const own = [...new Set([...record.institutions.map(({ kind }) => kind), value])].filter(
    (kind) => kind !== '' && !ofPack.includes(kind),
  );
  const options = (kinds: readonly string[]) => kinds.map((kind) => ({ value: kind, label: labelOf(kind) }));
  return (
    <>
      <NativeSelect
        label={t('institutions.kind')}
        error={naming === null ? error : undefined}
        value={naming === null ? value : another}
        data={[
          { value: '', label: t('kindChoice.choose') },
          { group: t('kindChoice.ofPack'), items: options(ofPack) },
          ...(own.length > 0 ? [{ group: t('kindChoice.own'), items: options(own) }] : []),
          { value: another, label: t('kindChoice.another') },
        ]}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.value;
          setNaming(chosen === another ? '' : null);
          if (chosen !== another) onChange(chosen);
        }}
      />
      {naming !== null && (
        <TextInput
          label={t('kindChoice.name')}
          description={t('kindChoice.nameHint')}
          error={naming.trim() === '' ? error : undefined}
          maxLength={120}
          autoComplete="off"
          value={naming}
          onChange={({ currentTarget }) => {
            setNaming(currentTarget.value);
            onChange(kindOf(currentTarget.value));
          }}
        />
      )}
    </>
  );
};
