import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Sorting, sortings } from '../filter';
import { type ColumnSet, columnSets } from './columns';

interface Props {
  readonly columns: ColumnSet;
  readonly setColumns: (columns: ColumnSet) => void;
  readonly sorting: Sorting;
  readonly setSorting: (sorting: Sorting) => void;
}

/** Which columns the table has, and how its rows are sorted. */
export const TableChoices = ({ columns, setColumns, sorting, setSorting }: Props) => {
  const { t } = useTranslation('roadmap');
  return (
    <>
      <NativeSelect
        label={t('sort.label')}
        size="xs"
        value={sorting}
        onChange={({ currentTarget: { value } }) => setSorting(sortings.find((known) => known === value) ?? 'order')}
        data={sortings.map((known) => ({ value: known, label: t(`sort.${known}`) }))}
      />
      <NativeSelect
        label={t('columns.label')}
        size="xs"
        value={columns}
        onChange={({ currentTarget: { value } }) => setColumns(columnSets.find((known) => known === value) ?? 'plan')}
        data={columnSets.map((known) => ({ value: known, label: t(`columns.${known}`) }))}
      />
    </>
  );
};
