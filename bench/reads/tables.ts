/** What was measured of one kind of request. */
export interface Measured {
  readonly name: string;
  readonly rows: readonly {
    readonly who: string;
    readonly perSecond: number;
    /** Milliseconds. */
    readonly p50: number;
    readonly p99: number;
    /** Milliseconds of processor time a request. */
    readonly cpu: number | null;
    readonly statements: number | null;
    readonly bytes: number | null;
  }[];
}

const names: Readonly<Record<string, string>> = {
  bare: 'bare Node.js, stored bytes',
  jsonColumn: 'bare Fastify, JSON column',
  hot: 'ours, hot',
  cold: 'ours, cold',
  stock: 'stock Strapi',
};

/** Least ratios: hot to bare, hot to the JSON column, cold to stock. */
const targets: Readonly<Record<string, readonly (number | null)[]>> = {
  'list of 25': [0.8, 4, 8],
  'one by slug': [0.7, 0.8, 8],
  'by speaker': [0.8, 4, 5],
  'GraphQL list': [0.5, 2, 30],
  'import one draft': [null, null, 4],
};
const compared = [
  ['hot', 'bare'],
  ['hot', 'jsonColumn'],
  ['cold', 'stock'],
] as const;

const number = (value: number | null, digits = 0): string =>
  value === null ? '–' : value.toFixed(value < 10 ? Math.max(digits, 1) : digits);
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

const perSecondOf = ({ rows }: Measured, who: string): number | null =>
  rows.find((row) => row.who === who)?.perSecond ?? null;

/** Everything measured, and the ratios with what they have to reach. */
export const readsTable = (measured: readonly Measured[]): string => {
  const all = table(
    ['', '', 'a second', 'p50 ms', 'p99 ms', 'SQL statements', 'bytes', 'processor ms'],
    measured.flatMap(({ name, rows }) =>
      rows.map((row) => [
        name,
        names[row.who] ?? row.who,
        number(row.perSecond),
        number(row.p50),
        number(row.p99),
        number(row.statements, 0).replace(/\.0$/, ''),
        row.bytes === null ? '–' : row.bytes.toLocaleString('en'),
        row.cpu === null ? '–' : row.cpu.toFixed(2),
      ]),
    ),
  );
  const ratios = table(
    ['', 'hot to bare Node.js', 'hot to JSON column', 'cold to stock'],
    measured.map((one) => [
      one.name,
      ...compared.map(([who, to], index) => {
        const ours = perSecondOf(one, who);
        const theirs = perSecondOf(one, to);
        const least = targets[one.name]?.[index] ?? null;
        // Nothing answered within the turn: longer turns are needed to say anything.
        if (!ours || !theirs) return '–';
        const ratio = ours / theirs;
        const wanted = least === null ? '' : ` (${ratio >= least ? 'reaches' : 'misses'} ${least})`;
        return `${ratio.toFixed(ratio < 10 ? 2 : 0)}${wanted}`;
      }),
    ]),
  );
  return `${all}\n\n${ratios}`;
};

/** Median latencies by the number of reports. */
export const growthTable = (grown: ReadonlyMap<number, readonly Measured[]>): string => {
  const sizes = [...grown.keys()].sort((a, b) => a - b);
  const [first] = [...grown.values()];
  return table(
    ['p50 ms', '', ...sizes.map((size) => `${size.toLocaleString('en')} reports`)],
    (first ?? []).flatMap(({ name, rows }) =>
      rows
        .filter(({ who }) => who !== 'bare' && name !== 'import one draft')
        .map(({ who }) => [
          name,
          names[who] ?? who,
          ...sizes.map((size) =>
            number(
              grown
                .get(size)
                ?.find((one) => one.name === name)
                ?.rows.find((row) => row.who === who)?.p50 ?? null,
            ),
          ),
        ]),
    ),
  );
};
