import { ConfirmDialog } from '@strapi/strapi/admin';
import { Dialog } from '@strapi/design-system';
import { useEffect, type ReactNode } from 'react';
import { useBlocker } from 'react-router-dom';
import { useText } from '../../text';

/**
 * Asks before work is lost, inside the panel and when the tab is closed.
 * @returns the question, to be shown where it is used
 */
export function useLeaveGuard(hasUnsavedWork: boolean): ReactNode {
  const text = useText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      hasUnsavedWork && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!hasUnsavedWork) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [hasUnsavedWork]);

  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog.Root
      open
      onOpenChange={() => {
        blocker.reset();
      }}
    >
      <ConfirmDialog
        onConfirm={() => {
          blocker.proceed();
        }}
      >
        {text('leave.question')}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
