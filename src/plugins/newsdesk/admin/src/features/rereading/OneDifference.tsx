import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ClaimDifference } from '../../../../server/src/contracts/rereading';
import { useText } from '../../text';
import type { ClaimLabels } from '../choices/claim-labels';
import { MarkedWords } from '../claims/mark-style';
import { contextOf } from '../evidence/form-claims';
import { WordDiff } from '../evidence/WordDiff';
import { shownValue } from '../saves/shown-value';

interface OneDifferenceProps {
  readonly difference: ClaimDifference;
  readonly labels: ClaimLabels;
  readonly sourceText: string;
  readonly isChosen: boolean;
  readonly isLocked: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

const Card = styled(Box)`
  overflow-wrap: anywhere;

  dl {
    display: grid;
    grid-template-columns: minmax(10rem, auto) 1fr;
    gap: 0.4rem 1.6rem;
    font-size: 1.4rem;
    line-height: 1.43;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

const markKinds = {
  keyPoints: 'keyPoint',
  quotes: 'quote',
  statistics: 'statistic',
  media: 'caption',
} as const;

/** One claim that is read otherwise now, in its place in the source. */
export function OneDifference(props: OneDifferenceProps) {
  const { difference, labels, sourceText, isChosen, isLocked, onChoose } = props;
  const text = useText();
  const { kind, list, claimKey, place, fields, wasTakenOut, canTake } = difference;
  const shown = fields.filter(({ ours, found }) => shownValue(ours) + shownValue(found) !== '');
  const name = labels.codeOf(list, claimKey) ?? labels.ofReport(list);
  const around = place === null ? null : contextOf(sourceText, place);
  return (
    <Card borderColor="neutral200" hasRadius padding={3}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Checkbox
          checked={isChosen}
          disabled={isLocked || !canTake}
          onCheckedChange={(checked) => {
            onChoose(checked === true);
          }}
        >
          {[
            text(`rereading.take.${kind}`, { name }),
            ...(wasTakenOut ? [text('rereading.takenOut')] : []),
          ].join(' · ')}
        </Checkbox>
        {place !== null && around !== null && (
          <Typography tag="blockquote" textColor="neutral800">
            {sourceText.slice(around.start, place.start)}
            <MarkedWords $kind={markKinds[list]}>
              {sourceText.slice(place.start, place.end)}
            </MarkedWords>
            {sourceText.slice(place.end, around.end)}
          </Typography>
        )}
        <dl>
          {shown.map(({ field, ours, found, isEdited }) => (
            <Field
              key={field}
              label={labels.ofClaim(list, field)}
              kind={kind}
              ours={shownValue(ours)}
              found={shownValue(found)}
              isEdited={isEdited}
            />
          ))}
        </dl>
        {!canTake && (
          <Typography variant="pi" textColor="neutral600">
            {text('rereading.editedWhole')}
          </Typography>
        )}
      </Flex>
    </Card>
  );
}

interface FieldProps {
  readonly label: string;
  readonly kind: ClaimDifference['kind'];
  readonly ours: string;
  readonly found: string;
  readonly isEdited: boolean;
}

function Field({ label, kind, ours, found, isEdited }: FieldProps) {
  const text = useText();
  return (
    <>
      <dt>{label}</dt>
      <dd dir="auto">
        {kind === 'changed' ? <WordDiff source={ours} quoted={found} /> : found || ours}
        {kind === 'changed' && isEdited && (
          <Typography variant="pi" textColor="neutral600">
            {text('rereading.edited')}
          </Typography>
        )}
      </dd>
    </>
  );
}
