import { Button, type ButtonProps, VisuallyHidden } from '@mantine/core';
import type { Task } from './useTask';

interface Props extends ButtonProps {
  readonly task: Task;
  readonly label: string;
  /** What the button says while the work goes on. */
  readonly slowLabel: string;
  /** Absent: the button sends its form. */
  readonly onClick?: () => void;
}

/** A button whose work takes a moment: it keeps the focus, says what it is doing, and that is announced. */
export const TaskButton = ({ task, label, slowLabel, onClick, ...rest }: Props) => (
  <>
    <Button type={onClick ? 'button' : 'submit'} aria-disabled={task.busy} onClick={onClick} {...rest}>
      {task.slow ? slowLabel : label}
    </Button>
    <VisuallyHidden role="status">{task.slow ? slowLabel : ''}</VisuallyHidden>
  </>
);
