import { Button, Group, Text, Textarea, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Controller, type Control, type FieldError } from 'react-hook-form';
import type { ObservationPart } from '../../../shared/model';
import { Fold } from '../../ui';
import type { ObservationTexts } from './fields';

/** How a part that a person left out on purpose is kept: an empty field of the log would bring back what is generated. */
const leftOut = ' ';

interface Props {
  readonly part: ObservationPart;
  readonly heading: string;
  readonly language: string;
  readonly control: Control<ObservationTexts>;
  /** What the findings give now. */
  readonly generated: string;
  /** Whether a person wrote this part. */
  readonly written: boolean;
  readonly shown: string;
  readonly fault: FieldError | undefined;
  readonly direction: 'ltr' | 'rtl';
  readonly onGenerate: () => void;
}

/** One part of the page: written from the findings until a person writes it, and theirs from then on. */
export const Part = ({
  part,
  heading,
  language,
  control,
  generated,
  written,
  shown,
  fault,
  direction,
  onGenerate,
}: Props) => {
  const { t } = useTranslation('wrapup');
  return (
    <section aria-labelledby={`observations-${part}`} className="wm-observation">
      <Title order={2} id={`observations-${part}`}>
        {heading}
      </Title>
      <Controller
        control={control}
        name={part}
        render={({ field }) => (
          <Textarea
            ref={field.ref}
            aria-labelledby={`observations-${part}`}
            aria-describedby={`observations-${part}-standing`}
            dir={direction}
            lang={language}
            className="wm-observation-text"
            value={field.value === leftOut ? '' : field.value}
            onChange={({ currentTarget: { value } }) => field.onChange(value === '' ? leftOut : value)}
            onBlur={field.onBlur}
            placeholder={t('leftOut')}
            error={fault && t('tooLong')}
          />
        )}
      />
      <Group gap="sm" id={`observations-${part}-standing`} mih="1.75rem">
        <Text fz="xs" className={written ? undefined : 'wm-quiet'} fw={written ? 600 : 400}>
          {!written ? t('generated') : shown.trim() === '' ? t('blank') : t('written')}
        </Text>
        {written && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('generateNamed', { part: heading })}
            onClick={onGenerate}
          >
            {t('generate')}
          </Button>
        )}
      </Group>
      {written && generated !== shown && (
        <Fold summary={t('now')}>
          {() => (
            <Text fz="xs" className="wm-observation-now" dir={direction} lang={language}>
              {generated}
            </Text>
          )}
        </Fold>
      )}
    </section>
  );
};
