import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { useText } from '../../text';
import { RereadingDialog } from './RereadingDialog';

interface RereadSourceProps {
  readonly documentId: string;
  readonly sourceText: string;
}

/** The way to have a report's source read again. */
export function RereadSource(props: RereadSourceProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="tertiary"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {text('rereading.open')}
      </Button>
      {isOpen && (
        <RereadingDialog
          {...props}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}
