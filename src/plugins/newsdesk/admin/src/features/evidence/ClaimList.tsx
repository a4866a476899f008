import { Box, Flex, Switch, Typography } from '@strapi/design-system';
import { memo, useState } from 'react';
import { styled } from 'styled-components';
import type { SourceClaim } from '../../../../server/src/contracts/report-source';
import { useText } from '../../text';
import { ItemCode } from '../claims/mark-style';
import { needsAttention, type FormClaim } from './form-claims';

interface ClaimListProps {
  readonly claims: readonly FormClaim[];
  readonly saved: ReadonlyMap<string, SourceClaim>;
  readonly onShow: (path: string) => void;
}

const ClaimButton = styled.button`
  display: flex;
  gap: 0.8rem;
  align-items: flex-start;
  width: 100%;
  padding: 0.6rem;
  border-radius: 4px;
  text-align: left;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  .words {
    display: -webkit-box;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    overflow: hidden;
    overflow-wrap: anywhere;
    font-size: 1.2rem;
    line-height: 1.33;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .standing {
    font-size: 1.2rem;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  .standing[data-troubled='true'] {
    color: ${({ theme }) => theme.colors.danger700};
  }
`;

/** Out of sight, it is not laid out. */
const Row = styled.li`
  content-visibility: auto;
  contain-intrinsic-size: auto 6rem;
`;

const Scroll = styled(Box)`
  max-height: 42rem;
  overflow-y: auto;
`;

/** The claims of a report in short: how many stand, and each by its first words. */
export const ClaimList = memo(function ClaimList({ claims, saved, onShow }: ClaimListProps) {
  const text = useText();
  const [isFiltered, setIsFiltered] = useState(false);
  const isConfirmed = ({ claimKey }: FormClaim) =>
    claimKey !== null && saved.get(claimKey)?.confirmedAt != null;
  const troubled = claims.filter(needsAttention).length;
  const listed = isFiltered ? claims.filter(needsAttention) : claims;

  if (claims.length === 0) {
    return <Typography textColor="neutral600">{text('evidence.noClaims')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography textColor="neutral800">
        {text('evidence.summary', {
          confirmed: claims.filter(isConfirmed).length,
          all: claims.length,
          troubled,
        })}
      </Typography>
      {troubled > 0 && troubled < claims.length && (
        <Flex gap={2}>
          <Switch
            checked={isFiltered}
            onCheckedChange={setIsFiltered}
            aria-label={text('evidence.onlyTroubled')}
          />
          <Typography variant="pi" textColor="neutral800" aria-hidden>
            {text('evidence.onlyTroubled')}
          </Typography>
        </Flex>
      )}
      <Scroll tag="ul" padding={0} tabIndex={0} aria-label={text('evidence.claims')}>
        {listed.map((claim) => (
          <Claim key={claim.path} claim={claim} isConfirmed={isConfirmed(claim)} onShow={onShow} />
        ))}
      </Scroll>
    </Flex>
  );
});

interface ClaimProps {
  readonly claim: FormClaim;
  readonly isConfirmed: boolean;
  readonly onShow: (path: string) => void;
}

const Claim = memo(function Claim({ claim, isConfirmed, onShow }: ClaimProps) {
  const text = useText();
  return (
    <Row>
      <ClaimButton
        type="button"
        onClick={() => {
          onShow(claim.path);
        }}
      >
        <ItemCode $kind={claim.kind}>{claim.code}</ItemCode>
        <span>
          <span className="words">{claim.title}</span>
          <span className="standing" data-troubled={needsAttention(claim)}>
            {text(`integrity.${claim.integrity}`)}
            {isConfirmed ? ` · ✓ ${text('evidence.confirmed')}` : ''}
          </span>
        </span>
      </ClaimButton>
    </Row>
  );
});
