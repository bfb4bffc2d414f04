import { Kbd, Modal, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { interviewKeys } from '../features/interview';
import type { Page } from '../features/phase';
import { pageKeys } from './keys';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The page of the consultation that is shown; absent outside of one. */
  readonly page: Page | undefined;
}

interface Row {
  readonly press: string;
  readonly label: string;
}

const Keys = ({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) => (
  <section className="wm-keylist">
    <Title order={3} mb={4}>
      {title}
    </Title>
    <Table aria-label={title} verticalSpacing={4} horizontalSpacing={8}>
      <Table.Tbody>
        {rows.map(({ press, label }) => (
          <Table.Tr key={`${press} ${label}`}>
            <Table.Th scope="row">
              <Kbd>{press}</Kbd>
            </Table.Th>
            <Table.Td>{label}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </section>
);

/** Pages that show a table which is walked cell by cell. */
const withGrid: readonly Page[] = ['prepare', 'baseline'];
const withQuestions: readonly Page[] = ['interview', 'desk'];

/** The one list of all keys: those of the screen that is shown, and those that work on every screen. */
export const KeyList = ({ opened, onClose, page }: Props) => {
  const { t } = useTranslation(['shell', 'interview']);
  const everywhere: Row[] = [
    { press: t('press.find'), label: t('keyFind') },
    { press: '?', label: t('keyHelp') },
    { press: t('press.lock'), label: t('keyLock') },
    { press: t('press.erase'), label: t('keyErase') },
    ...(page
      ? [
          { press: t('press.undo'), label: t('keyUndo') },
          { press: t('press.redo'), label: t('keyRedo') },
        ]
      : []),
  ];
  const pages = pageKeys.map(({ key, label }) => ({ press: t('press.alt', { key }), label: t(label) }));
  const inInterview = interviewKeys.map(({ press, act }) => ({ press, label: t(`interview:keys.act.${act}`) }));
  const inGrid: Row[] = [
    { press: '← ↑ → ↓', label: t('keyCells') },
    { press: '↵', label: t('keyOpenCell') },
  ];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={page ? 860 : 520}
      title={t('keysTitle')}
      closeButtonProps={{ 'aria-label': t('health.dismiss') }}
    >
      <div className="wm-keylists">
        <div>
          <Keys title={t('keysEverywhere')} rows={everywhere} />
          {page && <Keys title={t('keysPages')} rows={pages} />}
        </div>
        {page && (withQuestions.includes(page) || withGrid.includes(page)) && (
          <div>
            {withQuestions.includes(page) && <Keys title={t('interview:keys.title')} rows={inInterview} />}
            {withGrid.includes(page) && <Keys title={t('keysInTable')} rows={inGrid} />}
          </div>
        )}
      </div>
    </Modal>
  );
};
