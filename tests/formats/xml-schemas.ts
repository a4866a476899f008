import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { iptcFolder } from './iptc-folder';

export type XmlSchema = 'newsml-g2' | 'nitf' | 'rss' | 'atom' | 'sitemap' | 'sitemap-index';

interface SchemaFile {
  /** What other files of the schema include it by. */
  readonly address: string;
  readonly path: string;
}

const g2 = (name: string): string => join(iptcFolder, 'newsml-g2', name);
const own = (name: string): string => join(__dirname, 'schemas', name);

const official: Partial<Record<XmlSchema, readonly SchemaFile[]>> = {
  'newsml-g2': [
    {
      address: 'schema:/g2/NewsML-G2.xsd',
      path: g2('specification/NewsML-G2_2.35-spec-All-Power.xsd'),
    },
    { address: 'schema:/g2/xml.xsd', path: g2('specification/xml.xsd') },
  ],
  nitf: [
    { address: 'schema:/nitf/nitf-3-6.xsd', path: g2('examples/nitf-3-6.xsd') },
    {
      address: 'schema:/nitf/nitf-3-6-ruby-include.xsd',
      path: g2('examples/nitf-3-6-ruby-include.xsd'),
    },
    { address: 'schema:/nitf/xml.xsd', path: g2('specification/xml.xsd') },
  ],
};

const written = Object.fromEntries(
  (
    [
      ['rss', 'rss-2.0.xsd'],
      ['atom', 'atom.xsd'],
      ['sitemap', 'sitemap.xsd'],
      ['sitemap-index', 'sitemap-index.xsd'],
    ] as const
  ).map(([name, main]) => [
    name,
    [main, ...readdirSync(own('.')).filter((file) => file.endsWith('.xsd') && file !== main)].map(
      (file): SchemaFile => ({ address: `schema:/own/${file}`, path: own(file) }),
    ),
  ]),
);

/** Validates XML in a thread of its own; `close` it when done. */
export class XmlSchemas {
  readonly #withOfficial: boolean;
  readonly #waiting = new Map<number, (errors: readonly string[]) => void>();
  #worker: Worker | null = null;
  #asked = 0;

  /** @param withOfficial whether IPTC's schemas are there to be read */
  constructor(withOfficial: boolean) {
    this.#withOfficial = withOfficial;
  }

  /** What is wrong with a document, or with the first element at `path` in it. */
  errors(
    schema: XmlSchema,
    xml: string,
    xpath: { path: string; namespaces: Record<string, string> } | null = null,
  ): Promise<readonly string[]> {
    // Started when first needed: a suite that is skipped would never end it.
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      worker.postMessage({ id, schema, xml, xpath });
    });
  }

  #start(): Worker {
    const schemas = this.#withOfficial ? { ...written, ...official } : written;
    const worker = new Worker(join(__dirname, 'validate-xml.mjs'), { workerData: { schemas } });
    worker.on('message', ({ id, errors }: { id: number; errors: readonly string[] }) => {
      this.#waiting.get(id)?.(errors);
      this.#waiting.delete(id);
    });
    worker.on('error', (error) => {
      for (const answer of this.#waiting.values())
        answer([`the validator failed: ${error.message}`]);
    });
    return worker;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }
}

/** The NITF inside a NewsML-G2 item. */
export const nitfInside = {
  path: '//n:nitf',
  namespaces: { n: 'http://iptc.org/std/NITF/2006-10-18/' },
};
