import { Alert } from '@strapi/design-system';
import type { RequestFailure } from '../../request-failure';
import { useCodeText, useText } from '../../text';

interface FailureAlertProps {
  readonly title: string;
  readonly failure: RequestFailure;
  readonly onClose: () => void;
}

/** A refusal: what is wrong, what to do, and the code to ask about it. */
export function FailureAlert({ title, failure, onClose }: FailureAlertProps) {
  const text = useText();
  const codeText = useCodeText();
  return (
    <Alert
      variant="danger"
      title={title}
      closeLabel={text('alert.close')}
      onClose={onClose}
      role="alert"
    >
      {codeText(failure.code, failure.message)} [{failure.code}]
    </Alert>
  );
}
