import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Check, severities } from '../../../shared/checks';
import { type CheckFilter, everyCheck } from './filter';

interface Props {
  readonly filter: CheckFilter;
  readonly setFilter: (filter: CheckFilter) => void;
  readonly checks: readonly Check[];
}

const states = ['open', 'accepted'] as const;

export const CheckFilters = ({ filter, setFilter, checks }: Props) => {
  const { t } = useTranslation('checks');
  const count = (severity: Check['severity']): number => checks.filter((each) => each.severity === severity).length;
  const narrowed = filter.severity !== '' || filter.state !== everyCheck.state || filter.text !== '';
  return (
    <Group align="flex-end" gap="sm" mb="xs" className="wm-noprint">
      <NativeSelect
        label={t('filter.severity')}
        size="xs"
        value={filter.severity}
        onChange={({ currentTarget: { value } }) =>
          setFilter({ ...filter, severity: severities.find((known) => known === value) ?? '' })
        }
        data={[
          { value: '', label: t('filter.all') },
          ...severities.map((known) => ({
            value: known,
            label: t('filter.counted', { name: t(`severity.${known}`), count: count(known) }),
          })),
        ]}
      />
      <NativeSelect
        label={t('filter.state')}
        size="xs"
        value={filter.state}
        onChange={({ currentTarget: { value } }) =>
          setFilter({ ...filter, state: states.find((known) => known === value) ?? '' })
        }
        data={[
          ...states.map((known) => ({ value: known, label: t(`filter.${known}`) })),
          { value: '', label: t('filter.all') },
        ]}
      />
      <TextInput
        readOnly={false}
        label={t('filter.text')}
        size="xs"
        w={280}
        value={filter.text}
        onChange={({ currentTarget }) => setFilter({ ...filter, text: currentTarget.value })}
      />
      {narrowed && (
        <Button variant="subtle" size="xs" onClick={() => setFilter(everyCheck)}>
          {t('filter.clear')}
        </Button>
      )}
    </Group>
  );
};
