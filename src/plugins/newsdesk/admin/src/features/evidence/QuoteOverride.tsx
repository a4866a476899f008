import { Field, Flex, Textarea, Typography } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../text';
import type { ClaimOverride } from './form-claims';

interface QuoteOverrideProps {
  readonly override: ClaimOverride;
  readonly canOverride: boolean;
  readonly onChange: (reason: string) => void;
}

/** Why a quote may be published although its words are not the source's, and who says so. */
export function QuoteOverride({ override, canOverride, onChange }: QuoteOverrideProps) {
  const text = useText();
  const intl = useIntl();
  const { reason, by, at } = override;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography textColor={reason === '' ? 'danger700' : 'neutral800'}>
        {text(reason === '' ? 'override.refused' : 'override.given')}
      </Typography>
      {at !== null && reason !== '' && (
        <Typography textColor="neutral800">
          {text('override.by', {
            who: by ?? '?',
            when: intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </Typography>
      )}
      <Field.Root hint={text(canOverride ? 'override.hint' : 'override.forbidden')}>
        <Field.Label>{text('override.reason')}</Field.Label>
        <Textarea
          value={reason}
          disabled={!canOverride}
          onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) => {
            onChange(target.value);
          }}
        />
        <Field.Hint />
      </Field.Root>
    </Flex>
  );
}
