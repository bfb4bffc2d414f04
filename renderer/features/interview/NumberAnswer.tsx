import { Controller } from 'react-hook-form';
import { z } from 'zod';
import type { Criterion } from '../../../shared/model';
import { useRecordForm } from '../../session';
import { NumberField } from '../answers';

const Fields = z.object({ value: z.union([z.number(), z.string()]) });
type Fields = z.infer<typeof Fields>;
const empty: Fields = { value: '' };

interface Props {
  readonly criterion: Criterion & { answer: 'number' };
  readonly record: string;
}

/** A number as the answer, saved as typed. */
export const NumberAnswer = ({ criterion, record }: Props) => {
  const { control } = useRecordForm<Fields>({ schema: Fields, kind: 'answer', record, empty });
  return (
    <Controller
      control={control}
      name="value"
      render={({ field }) => <NumberField criterion={criterion} value={field.value} onChange={field.onChange} />}
    />
  );
};
