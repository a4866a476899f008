import { css, styled } from 'styled-components';
import type { MarkKind } from './claim-marks';

interface MarkLook {
  readonly rgb: string;
  /** Kinds differ in their line as well: colour alone tells some readers nothing. */
  readonly line: 'double' | 'solid' | 'dashed' | 'wavy' | 'dotted';
  /** Each kind has its own height, so that lines of nested marks lie under each other. */
  readonly offset: string;
}

const looks: Readonly<Record<MarkKind, MarkLook>> = {
  keyPoint: { rgb: '217, 130, 47', line: 'double', offset: '2px' },
  quote: { rgb: '123, 121, 255', line: 'solid', offset: '3px' },
  statistic: { rgb: '50, 150, 80', line: 'dashed', offset: '9px' },
  caption: { rgb: '12, 140, 190', line: 'wavy', offset: '3px' },
  credit: { rgb: '200, 60, 140', line: 'dotted', offset: '9px' },
};

const look = ({ $kind }: { readonly $kind: MarkKind }) => {
  const { rgb, line, offset } = looks[$kind];
  return css`
    background-color: rgba(${rgb}, 0.14);
    text-decoration: underline ${line} rgb(${rgb}) 2px;
    text-underline-offset: ${offset};
    text-decoration-skip-ink: none;
  `;
};

/** Words of the source text that an item was read from. */
export const MarkedWords = styled.span<{ readonly $kind: MarkKind }>`
  ${look}
  color: inherit;
  border-radius: 2px;
  scroll-margin: 8rem;

  &[data-code]::before {
    content: attr(data-code);
    display: inline-block;
    margin-right: 3px;
    padding: 0 3px;
    border-radius: 3px;
    font-size: 1.1rem;
    font-weight: 700;
    line-height: 1.5;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    border: 1px solid rgb(${({ $kind }) => looks[$kind].rgb});
  }

  &[role='button'] {
    cursor: pointer;
  }

  &[data-active='true'] {
    background-color: rgba(${({ $kind }) => looks[$kind].rgb}, 0.38);
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** The short name of an item beside it, in the look of its marks. */
export const ItemCode = styled.span<{ readonly $kind: MarkKind }>`
  ${look}
  flex: none;
  padding: 0 6px 2px;
  border-radius: 4px;
  font-size: 1.2rem;
  font-weight: 700;
  line-height: 1.7;
  color: ${({ theme }) => theme.colors.neutral800};
`;
