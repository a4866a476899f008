import { Flex, Typography } from '@strapi/design-system';
import { Information, WarningCircle } from '@strapi/icons';
import type { Preview } from '../../../../server/src/contracts/preview';
import { useCodeText, useText } from '../../text';

const colours = { info: 'secondary600', warning: 'warning600', error: 'danger600' } as const;

/** What reader and extractor had to say, the gravest first. */
export function MessageList({ messages }: { readonly messages: Preview['messages'] }) {
  const text = useText();
  const codeText = useCodeText();
  if (messages.length === 0) return null;
  const order = ['error', 'warning', 'info'];
  const sorted = [...messages].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  );
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="delta">
        {text('messages.title')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} padding={0}>
        {sorted.map(({ code, severity, reason }, index) => (
          <Flex key={index} tag="li" gap={2} alignItems="start">
            {severity === 'info' ? (
              <Information fill={colours[severity]} aria-hidden />
            ) : (
              <WarningCircle fill={colours[severity]} aria-hidden />
            )}
            <Typography textColor="neutral800">
              <strong>{text(`severity.${severity}`)}</strong> {codeText(code, reason)}{' '}
              <Typography variant="pi" textColor="neutral600">
                [{code}]
              </Typography>
            </Typography>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
}
