import { Component, type ReactNode, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import { leaveDoor } from '../door/door';
import { EmptyState } from '../ui';

const Message = () => {
  const { t } = useTranslation('shell');
  useLayoutEffect(() => void leaveDoor(), []);
  return (
    <main>
      <EmptyState
        whole
        title={t('crashed.title')}
        text={t('crashed.text')}
        action={<Button onClick={() => window.location.reload()}>{t('crashed.reload')}</Button>}
      />
    </main>
  );
};

/** The last resort: a screen that stopped working says so, and says that what was saved is safe. */
export class Failure extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Message /> : this.props.children;
  }
}
