import { Alert, Button, type ButtonVariant, Group, PasswordInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import type { Remote } from 'comlink';
import { type ReactNode, useEffect, useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Store, StoreFault } from '../../store';
import { TaskButton } from './TaskButton';
import { useFaultText } from './useFaultText';
import { useTask } from './useTask';

interface Props {
  readonly store: Remote<Store>;
  readonly label: string;
  readonly slowLabel: string;
  /** Does what the passphrase is for; a fault is shown here. */
  readonly onChosen: (passphrase: string) => Promise<StoreFault | null>;
  readonly variant?: ButtonVariant;
  /** Fields that belong to the same form: before the passphrase, and between it and the button. */
  readonly before?: ReactNode;
  readonly children?: ReactNode;
  /** Further buttons beside the one that sends the form. */
  readonly beside?: ReactNode;
}

interface Fields {
  readonly kind: 'suggested' | 'own';
  readonly passphrase: string;
  readonly again: string;
}

/** A new passphrase: seven random words, or one's own, and typed once more. */
export const ChoosePassphrase = ({ store, label, slowLabel, variant, onChosen, before, children, beside }: Props) => {
  const { t } = useTranslation('unlock');
  const faultText = useFaultText();
  const task = useTask();
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<StoreFault | null>(null);
  const { control, register, handleSubmit, setError, resetField, formState } = useForm<Fields>({
    defaultValues: { kind: 'suggested', passphrase: '', again: '' },
  });
  const { errors } = formState;
  const own = useWatch({ control, name: 'kind' }) === 'own';

  useEffect(() => {
    let gone = false;
    void store.suggestPassphrase().then((suggested) => {
      if (!gone) setWords(suggested);
    });
    return () => {
      gone = true;
    };
  }, [store]);

  const another = async (): Promise<void> => {
    setWords(await store.suggestPassphrase());
    resetField('again');
  };

  const submit = handleSubmit(({ kind, passphrase, again }) =>
    task.run(async () => {
      const chosen = kind === 'own' ? passphrase : words;
      setFault(null);
      const weakness = await store.judgePassphrase(chosen, again);
      if (weakness === 'different') setError('again', { message: t('choose.different') }, { shouldFocus: true });
      else if (weakness) setError('passphrase', { message: t(`choose.${weakness}`) }, { shouldFocus: true });
      else setFault(await onChosen(chosen));
    }),
  );

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        {before}
        <Controller
          control={control}
          name="kind"
          render={({ field }) => (
            <Radio.Group label={t('choose.legend')} {...field} onChange={field.onChange}>
              <Stack gap="xs" mt="xs">
                <Radio value="suggested" label={t('choose.suggested')} />
                <Radio value="own" label={t('choose.own')} />
              </Stack>
            </Radio.Group>
          )}
        />
        {own ? (
          <>
            <PasswordInput
              key="own"
              label={t('choose.ownField')}
              description={t('choose.ownHint')}
              autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': t('choose.show') }}
              error={errors.passphrase?.message}
              {...register('passphrase')}
            />
            <PasswordInput
              key="ownAgain"
              label={t('choose.again')}
              autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': t('choose.show') }}
              error={errors.again?.message}
              {...register('again')}
            />
          </>
        ) : (
          <>
            <dl className="wm-definition">
              <Text component="dt" fw={500}>
                {t('choose.words')}
              </Text>
              <dd className="wm-secret" translate="no">
                {words}
              </dd>
            </dl>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <Text fz="xs" className="wm-quiet">
                {t('choose.hint')}
              </Text>
              <Button variant="default" size="compact-sm" onClick={() => void another()} style={{ flexShrink: 0 }}>
                {t('choose.another')}
              </Button>
            </Group>
            <TextInput
              key="words"
              label={t('choose.retype')}
              description={t('choose.retypeHint')}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              error={errors.again?.message}
              {...register('again')}
            />
          </>
        )}
        {children}
        {fault && (
          <Alert color="red" role="alert">
            {faultText(fault)}
          </Alert>
        )}
        <Group>
          <TaskButton task={task} variant={variant} label={label} slowLabel={slowLabel} />
          {beside}
        </Group>
      </Stack>
    </form>
  );
};
