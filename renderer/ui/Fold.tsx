import { type ReactNode, useState } from 'react';

interface Props {
  readonly summary: ReactNode;
  /** Set where what is folded away stands in the way of something. */
  readonly holds?: boolean;
  /** Whether it begins opened. */
  readonly begun?: boolean;
  /** Made when it is first opened, so that long lists cost nothing while they are folded away. */
  readonly children: () => ReactNode;
}

/** Something that is not always wanted, one key away. */
export const Fold = ({ summary, holds = false, begun = false, children }: Props) => {
  const [opened, setOpened] = useState(begun);
  return (
    <details className="wm-fold" open={opened} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary data-holds={holds ? true : undefined}>{summary}</summary>
      {opened && children()}
    </details>
  );
};
