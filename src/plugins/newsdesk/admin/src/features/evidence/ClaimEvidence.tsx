import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowClockwise, Check, Link as LinkIcon } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { SourceClaim } from '../../../../server/src/contracts/report-source';
import { useText } from '../../text';
import { IntegrityBadge } from '../claims/IntegrityBadge';
import { MarkedWords } from '../claims/mark-style';
import { contextOf, type FormClaim } from './form-claims';
import { QuoteOverride } from './QuoteOverride';
import { sourcePagePath } from './source-page-path';
import { WordDiff } from './WordDiff';

interface ClaimEvidenceProps {
  readonly claim: FormClaim;
  /** As saved; undefined before the first save. */
  readonly saved: SourceClaim | undefined;
  readonly sourceText: string | null;
  readonly documentId: string;
  readonly canConfirm: boolean;
  readonly canEdit: boolean;
  /** The claim differs from what is saved. */
  readonly isModified: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
  readonly onRestore: () => void;
  readonly onLink: () => void;
  readonly canOverride: boolean;
  readonly onOverride: (reason: string) => void;
}

/** One claim beside its source: where it stands, how it differs, who stands for it. */
export function ClaimEvidence(props: ClaimEvidenceProps) {
  const { claim, saved, sourceText, documentId, canConfirm, canEdit, isModified } = props;
  const text = useText();
  const intl = useIntl();
  const differs = claim.integrity === 'altered' || claim.integrity === 'adapted';
  const isConfirmed = saved?.confirmedAt != null;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap">
        <IntegrityBadge integrity={claim.integrity} />
        {claim.confidence !== null && (
          <Typography variant="pi" textColor="neutral600">
            {text('item.confidence', {
              share: intl.formatNumber(claim.confidence, { style: 'percent' }),
            })}
          </Typography>
        )}
        {claim.speaker !== null && (
          <Typography variant="pi" textColor="neutral600">
            {claim.speaker}
          </Typography>
        )}
      </Flex>
      <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
        {claim.words}
      </Typography>
      {differs && claim.sourceWords !== null && (
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Typography tag="h3" variant="sigma" textColor="neutral600">
            {text('diff.title')}
          </Typography>
          <WordDiff source={claim.sourceWords} quoted={claim.words} />
        </Flex>
      )}
      {claim.override !== null && (
        <QuoteOverride
          override={claim.override}
          canOverride={canEdit && props.canOverride}
          onChange={props.onOverride}
        />
      )}
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography tag="h3" variant="sigma" textColor="neutral600">
          {text('evidence.context')}
        </Typography>
        <Context claim={claim} sourceText={sourceText} />
      </Flex>
      {isConfirmed && (
        <Typography textColor="neutral800">
          {text('evidence.confirmedBy', {
            who: saved.confirmedBy ?? '',
            when: intl.formatDate(saved.confirmedAt ?? undefined, {
              dateStyle: 'medium',
              timeStyle: 'short',
            }),
          })}
        </Typography>
      )}
      <Flex gap={2} wrap="wrap">
        {canConfirm && (
          <Button
            variant={isConfirmed ? 'tertiary' : 'default'}
            startIcon={<Check aria-hidden />}
            disabled={saved === undefined || isModified}
            onClick={() => {
              props.onConfirm(!isConfirmed);
            }}
          >
            {text(isConfirmed ? 'evidence.unconfirm' : 'evidence.confirm')}
          </Button>
        )}
        {canEdit && differs && claim.sourceWords !== null && (
          <Button
            variant="secondary"
            startIcon={<ArrowClockwise aria-hidden />}
            onClick={props.onRestore}
          >
            {text('evidence.restore')}
          </Button>
        )}
        {canEdit && !claim.hasEvidence && claim.place !== null && (
          <Button variant="secondary" startIcon={<LinkIcon aria-hidden />} onClick={props.onLink}>
            {text('evidence.link')}
          </Button>
        )}
        {claim.claimKey !== null && (
          <Link tag={RouterLink} to={sourcePagePath(documentId, claim.claimKey)}>
            {text('evidence.openSource')}
          </Link>
        )}
      </Flex>
      {canConfirm && (saved === undefined || isModified) && (
        <Typography variant="pi" textColor="neutral600">
          {text('evidence.saveFirst')}
        </Typography>
      )}
    </Flex>
  );
}

function Context({ claim, sourceText }: Pick<ClaimEvidenceProps, 'claim' | 'sourceText'>) {
  const text = useText();
  if (sourceText === null || claim.place === null) {
    return (
      <Typography textColor="neutral600">
        {text(sourceText === null ? 'evidence.noSource' : 'evidence.notFound')}
      </Typography>
    );
  }
  const { start, end } = claim.place;
  const around = contextOf(sourceText, claim.place);
  return (
    <Typography tag="blockquote" textColor="neutral800">
      {sourceText.slice(around.start, start)}
      <MarkedWords $kind={claim.kind}>{sourceText.slice(start, end)}</MarkedWords>
      {sourceText.slice(end, around.end)}
    </Typography>
  );
}
