import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Criterion, Interview } from '../../../shared/model';
import { useConsultation } from '../../session';
import { usePut } from './usePut';

interface Props {
  readonly criterion: Criterion;
  readonly label: string;
  /** The interviews to choose from: those still to come. */
  readonly interviews: readonly Interview[];
  readonly onChoose: (interview: string) => void;
}

/** Chooses in which of the coming interviews a statement is asked; institutions that are usually asked come first. */
export const PutMenu = ({ criterion, label, interviews, onChoose }: Props) => {
  const { t } = useTranslation('evening');
  const { record } = useConsultation();
  const { nameOf } = usePut();
  const usual = new Set(record.institutions.filter(({ kind }) => criterion.ask.includes(kind)).map(({ id }) => id));
  const groups = [
    { label: t('menu.usual'), members: interviews.filter(({ institution }) => usual.has(institution)) },
    { label: t('menu.others'), members: interviews.filter(({ institution }) => !usual.has(institution)) },
  ].filter(({ members }) => members.length > 0);
  if (groups.length === 0) return null;
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 120 }}>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" aria-label={t('menu.named', { label, criterion: criterion.id })}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="wm-put-menu">
        {groups.map((group) => (
          <div key={group.label} role="group" aria-label={group.label}>
            <Menu.Label aria-hidden="true">{group.label}</Menu.Label>
            {group.members.map((interview) => (
              <Menu.Item key={interview.id} onClick={() => onChoose(interview.id)}>
                <bdi>{nameOf(interview)}</bdi>
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
