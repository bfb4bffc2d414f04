import { Checkbox, Group, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentFormat } from '../../../shared/documents';
import { resources } from '../../../shared/messages';
import type { FrozenBaseline } from '../../session';
import { formatMoment } from '../../ui';

/** In the order in which they are asked for; the same as the writers'. */
const formatsOffered: readonly DocumentFormat[] = ['docx', 'xlsx', 'html', 'json'];

interface Props {
  readonly state: string;
  readonly setState: (state: string) => void;
  readonly present: string;
  readonly baselines: readonly FrozenBaseline[];
  readonly language: string;
  readonly setLanguage: (language: string) => void;
  readonly formats: readonly DocumentFormat[];
  readonly setFormats: (formats: readonly DocumentFormat[]) => void;
}

export const Choices = ({ state, setState, present, baselines, language, setLanguage, formats, setFormats }: Props) => {
  const { t, i18n } = useTranslation('documents');
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  return (
    <Stack gap="md">
      <Checkbox.Group
        label={t('formats')}
        value={[...formats]}
        onChange={(chosen) => setFormats(formatsOffered.filter((format) => chosen.includes(format)))}
        error={formats.length === 0 && t('noFormat')}
      >
        <Stack gap={4} mt={4}>
          {formatsOffered.map((format) => (
            <Checkbox key={format} value={format} label={t(`format.${format}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Radio.Group
        name="document-state"
        label={t('state')}
        description={t('stateHint')}
        value={state}
        onChange={setState}
      >
        <Stack gap={4} mt={4}>
          {baselines.map(({ id, name, takenOn }) => (
            <Radio
              key={id}
              value={id}
              label={
                <>
                  <bdi>{name}</bdi>{' '}
                  <Text span fz="xs" className="wm-quiet">
                    {t('frozenOn', { moment: formatMoment(Date.parse(takenOn), i18n.language) })}
                  </Text>
                </>
              }
            />
          ))}
          <Radio value={present} label={t('presentState')} />
        </Stack>
      </Radio.Group>
      {state === present && (
        <Text fz="xs" className="wm-quiet">
          {t('presentMeans')}
        </Text>
      )}
      <Group>
        <NativeSelect
          label={t('language')}
          description={t('languageHint')}
          value={language}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
          data={Object.keys(resources).map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))}
        />
      </Group>
    </Stack>
  );
};
