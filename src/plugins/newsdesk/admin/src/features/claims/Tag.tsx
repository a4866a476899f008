import { styled } from 'styled-components';

/** A word about an item, as light as text: hundreds of them stand on a page. */
export const Tag = styled.span<{ readonly $tone?: 'success' | 'secondary' | 'danger' | 'warning' }>`
  display: inline-block;
  padding: 0.2rem 0.8rem;
  border-radius: 4px;
  font-size: 1.1rem;
  font-weight: 600;
  background: ${({ theme, $tone }) =>
    $tone === undefined ? theme.colors.neutral150 : theme.colors[`${$tone}100`]};
  color: ${({ theme, $tone }) =>
    $tone === undefined ? theme.colors.neutral700 : theme.colors[`${$tone}700`]};
`;
