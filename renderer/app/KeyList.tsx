import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { modes } from '../features/phase';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const keys = [
  { press: 'Ctrl Z', act: 'keyUndo' },
  { press: 'Ctrl Shift Z', act: 'keyRedo' },
  { press: 'Ctrl Shift L', act: 'keyLock' },
  { press: 'Alt 1 – 7', act: 'keyPhase' },
  { press: '?', act: 'keyHelp' },
] as const;

/** The one list of the keys that work on every screen. */
export const KeyList = ({ opened, onClose }: Props) => {
  const { t } = useTranslation('shell');
  const rows = [
    ...keys.map(({ press, act }) => ({ press, label: t(act) })),
    ...modes.map(({ page, key }) => ({ press: `Alt ${key}`, label: t('keyMode', { mode: t(`mode.${page}`) }) })),
  ];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keysTitle')}
      closeButtonProps={{ 'aria-label': t('health.dismiss') }}
    >
      <Table>
        <Table.Tbody>
          {rows.map(({ press, label }) => (
            <Table.Tr key={press}>
              <Table.Td>
                <Kbd>{press}</Kbd>
              </Table.Td>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
};
