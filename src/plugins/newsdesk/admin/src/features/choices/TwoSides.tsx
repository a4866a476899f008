import { useId, type ReactNode } from 'react';
import { styled } from 'styled-components';

const Choice = styled.fieldset`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  padding: 1.2rem;
  min-width: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.43;

  legend {
    font-weight: 600;
    padding: 0 0.4rem;
  }
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 1.6rem;
  }
  label {
    display: flex;
    gap: 0.8rem;
    align-items: flex-start;
    min-width: 0;
    cursor: pointer;
  }
  .words {
    display: block;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .whose {
    font-weight: 600;
    font-size: 1.2rem;
  }
  @media (max-width: 767px) {
    .sides {
      grid-template-columns: 1fr;
    }
  }
`;

interface TwoSidesProps<Side extends string> {
  readonly legend: string;
  readonly sides: readonly {
    readonly value: Side;
    readonly title: string;
    readonly content: ReactNode;
  }[];
  readonly chosen: Side;
  readonly isDisabled?: boolean;
  readonly onChange: (side: Side) => void;
  /** Below both. */
  readonly children?: ReactNode;
}

/** Two states of one thing beside each other, one of which is chosen. */
export function TwoSides<Side extends string>(props: TwoSidesProps<Side>) {
  const { legend, sides, chosen, isDisabled = false, onChange, children } = props;
  // Not the name of what it is about: the form beside has fields of that name.
  const name = useId();
  return (
    <Choice disabled={isDisabled}>
      <legend>{legend}</legend>
      <div className="sides">
        {sides.map(({ value, title, content }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={chosen === value}
              onChange={() => {
                onChange(value);
              }}
            />
            <span>
              <span className="whose">{title}</span>
              <span className="words" dir="auto">
                {content}
              </span>
            </span>
          </label>
        ))}
      </div>
      {children}
    </Choice>
  );
}
