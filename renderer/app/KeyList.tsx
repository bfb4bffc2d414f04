import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';

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
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keysTitle')}
      closeButtonProps={{ 'aria-label': t('health.dismiss') }}
    >
      <Table>
        <Table.Tbody>
          {keys.map(({ press, act }) => (
            <Table.Tr key={press}>
              <Table.Td>
                <Kbd>{press}</Kbd>
              </Table.Td>
              <Table.Td>{t(act)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
};
