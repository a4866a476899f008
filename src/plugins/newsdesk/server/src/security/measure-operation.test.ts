import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse } from 'graphql';
import { measureOperation } from './measure-operation';

const schema = buildSchema(`
  input Paging { page: Int pageSize: Int limit: Int }
  type Report { headline: String quotes(pagination: Paging): [Quote] provider: Named }
  type Quote { text: String speaker: Named }
  type Named { name: String }
  type Page { nodes: [Report] total: Int }
  type Query { reports(pagination: Paging): [Report] page(pagination: Paging): Page report: Report found(limit: Int): Page }
`);

const measure = (text: string, variables: Record<string, unknown> = {}) => {
  const document = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.');
  const usualLength = { root: 25, nested: 10 };
  return measureOperation({ schema, document, operation, variables, usualLength });
};

describe('an operation', () => {
  it.each([
    ['{ report { headline } }', { depth: 2, cost: 2 }],
    ['{ report { provider { name } headline } }', { depth: 3, cost: 4 }],
    ['{ reports { headline } }', { depth: 2, cost: 26 }],
    ['{ reports(pagination: { pageSize: 3 }) { headline } }', { cost: 4, pageSize: 3 }],
    ['{ reports(pagination: { limit: 3 }) { quotes { text } } }', { cost: 1 + 3 * 11 }],
    ['{ page(pagination: { limit: 3 }) { nodes { headline } total } }', { cost: 1 + 3 * 3 }],
    ['{ found(limit: 3) { nodes { headline } total } }', { cost: 1 + 3 * 3, pageSize: 3 }],
    ['{ found { nodes { headline } total } }', { cost: 1 + 25 * 3, pageSize: 0 }],
    ['{ reports(pagination: { limit: -1 }) { headline } }', { pageSize: Infinity }],
    ['{ a: report { b: headline } c: report { headline } }', { aliases: 3, cost: 4 }],
    ['{ report { ... { headline } ... on Report { provider { name } } } }', { depth: 3, cost: 4 }],
    [
      '{ report { ...f } } fragment f on Report { x: headline provider { ...g } } fragment g on Named { y: name }',
      { depth: 3, aliases: 2, cost: 4 },
    ],
  ])('is measured: %s', (text, expected) => {
    expect(measure(text)).toMatchObject(expected);
  });

  it('is measured with its variables', () => {
    const text = 'query ($p: Paging) { reports(pagination: $p) { headline } }';
    expect(measure(text, { p: { pageSize: 70 } })).toMatchObject({ pageSize: 70, cost: 71 });
    expect(measure(text)).toMatchObject({ pageSize: 0, cost: 26 });
  });

  it('of fragments that double one another is measured without writing them out', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, level) => `fragment f${level} on Report { ...f${level + 1} ...f${level + 1} }`,
    );
    const text = `{ report { ...f0 } } ${fragments.join(' ')} fragment f60 on Report { headline }`;
    expect(measure(text).cost).toBeGreaterThan(1e15);
  });
});
