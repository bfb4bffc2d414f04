import { Alert, Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Draft } from '../../../shared/log';
import { Consultation, addMonths, textIn } from '../../../shared/model';
import { compareVersions } from '../../../shared/pack';
import { usePacks, useVault } from '../../session';
import type { StoreFault } from '../../store';
import { DateField, localDay } from '../../ui';
import { TaskButton, useFaultText, useTask } from '../unlock';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onBegun: (scope: string) => void;
}

interface Fields {
  readonly memberState: string;
  readonly title: string;
  readonly pack: string;
  readonly roadMapStart: string;
}

/** Far enough ahead that a road map can be agreed before its first step, in whole months. */
const monthsAhead = 3;

const Form = ({ onClose, onBegun }: Omit<Props, 'opened'>) => {
  const { t, i18n } = useTranslation('home');
  const { vault } = useVault();
  const shelf = usePacks();
  const packs = useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language);
    const titleOf = ({ header }: (typeof shelf)[number]): string => textIn(header.title, i18n.language);
    // Of one programme the latest version first: what is begun now is begun with it.
    return [...shelf].sort(
      (a, b) => compare(titleOf(a), titleOf(b)) || compareVersions(b.header.version, a.header.version),
    );
  }, [i18n.language, shelf]);
  const faultText = useFaultText();
  const task = useTask();
  const [fault, setFault] = useState<StoreFault | null>(null);
  const schema = useMemo(() => {
    const { memberState, title, roadMapStart } = Consultation.shape;
    const said = <T extends z.ZodType<string, string>>(rule: T, message: string) =>
      z.string().refine((value) => rule.safeParse(value).success, message);
    return z.object({
      memberState: said(memberState, t('create.stateWrong')),
      title: said(title, t('create.nameWrong')),
      pack: z.string(),
      roadMapStart: said(roadMapStart, t('create.roadMapStartWrong')),
    });
  }, [t]);
  const { control, register, handleSubmit, formState } = useForm<Fields>({
    resolver: zodResolver(schema),
    defaultValues: {
      memberState: '',
      title: '',
      pack: packs[0]?.header.hash ?? '',
      roadMapStart: addMonths(`${localDay(vault.now()).slice(0, 7)}-01`, monthsAhead),
    },
  });
  const { errors } = formState;

  const begin = handleSubmit((values) =>
    task.run(async () => {
      const record = vault.newId();
      const chosen = packs.find(({ header }) => header.hash === values.pack);
      if (!chosen) return;
      const { reference: pack, header } = chosen;
      const drafts = Object.entries({ ...values, pack, packHash: header.hash }).map(([field, value]): Draft => ({
        kind: 'consultation',
        record,
        field,
        value,
      }));
      const outcome = await vault.begin(record, drafts);
      if (outcome.ok) onBegun(outcome.value);
      else setFault(outcome.fault);
    }),
  );

  return (
    <form noValidate onSubmit={(event) => void begin(event)}>
      <Stack gap="md">
        <Controller
          control={control}
          name="memberState"
          render={({ field }) => (
            <TextInput
              {...field}
              data-autofocus
              label={t('create.state')}
              description={t('create.stateHint')}
              error={errors.memberState?.message}
              maxLength={3}
              autoComplete="off"
              spellCheck={false}
              onChange={({ currentTarget }) => field.onChange(currentTarget.value.toUpperCase())}
            />
          )}
        />
        <TextInput
          label={t('create.name')}
          description={t('create.nameHint')}
          error={errors.title?.message}
          maxLength={500}
          autoComplete="off"
          dir="auto"
          {...register('title')}
        />
        <NativeSelect
          label={t('create.pack')}
          description={t('create.packHint')}
          data={packs.map(({ header, reference }) => ({
            value: header.hash,
            label: t('create.packOption', { title: textIn(header.title, i18n.language), reference }),
          }))}
          {...register('pack')}
        />
        <Controller
          control={control}
          name="roadMapStart"
          render={({ field }) => (
            <DateField
              {...field}
              label={t('create.roadMapStart')}
              description={t('create.roadMapStartHint')}
              error={errors.roadMapStart?.message}
            />
          )}
        />
        {fault && (
          <Alert color="red" role="alert">
            {faultText(fault)}
          </Alert>
        )}
        <Group>
          <TaskButton task={task} label={t('create.act')} slowLabel={t('create.busy')} />
          <Button variant="default" onClick={onClose}>
            {t('create.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** The few facts without which a consultation cannot begin; everything else is asked where it is prepared. */
export const NewConsultation = ({ opened, onClose, onBegun }: Props) => {
  const { t } = useTranslation('home');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('create.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Form onClose={onClose} onBegun={onBegun} />
    </Modal>
  );
};
