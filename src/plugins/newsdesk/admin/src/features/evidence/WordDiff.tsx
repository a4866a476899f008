import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../text';
import { wordDiff } from './word-diff';

const Removed = styled.del`
  color: ${({ theme }) => theme.colors.danger700};
  background: ${({ theme }) => theme.colors.danger100};
`;
const Added = styled.ins`
  color: ${({ theme }) => theme.colors.success700};
  background: ${({ theme }) => theme.colors.success100};
  text-decoration: underline;
`;

interface WordDiffProps {
  readonly source: string;
  readonly quoted: string;
}

/** The source's words that are gone, struck through, and the words that are not the source's, underlined. */
export function WordDiff({ source, quoted }: WordDiffProps) {
  const text = useText();
  return (
    <Typography tag="p" textColor="neutral800" aria-label={text('diff.label')} role="group">
      {wordDiff(source, quoted).map(({ type, text: words }, index) => {
        if (type === 'removed') return <Removed key={index}>{words} </Removed>;
        if (type === 'added') return <Added key={index}>{words} </Added>;
        return <span key={index}>{words} </span>;
      })}
    </Typography>
  );
}
