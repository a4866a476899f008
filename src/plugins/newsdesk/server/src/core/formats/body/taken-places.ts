import type { Range } from '../../span';
import type { Leaf } from './leaves';
import type { Hit, Mark } from './mark';
import { runsOf } from './runs';

interface LeafPlaces {
  readonly marks: Mark[];
  readonly quoteEdges: Set<number>;
  readonly covered: Set<number>;
  readonly links: readonly Range[];
}

function placesOf(leaf: Leaf): LeafPlaces {
  const links: Range[] = [];
  let start = 0;
  for (const { text, link } of runsOf(leaf)) {
    if (link !== null) links.push({ start, end: start + text.length });
    start += text.length;
  }
  return { marks: [], quoteEdges: new Set(), covered: new Set(), links };
}

/** Keeps marks from crossing: quotes may nest, everything else holds plain text only. */
export class TakenPlaces {
  readonly #byLeaf: Map<Leaf, LeafPlaces>;
  readonly #counts = new Map<string, number>();

  constructor(leaves: readonly Leaf[]) {
    this.#byLeaf = new Map(leaves.map((leaf) => [leaf, placesOf(leaf)]));
  }

  /** Takes all the pieces of a quote, or none. */
  addQuote(hits: readonly Hit[]): boolean {
    const fit = hits.every(({ leaf, start, end }) =>
      this.#byLeaf.get(leaf)?.marks.every((mark) => !crosses(mark, { start, end })),
    );
    if (hits.length === 0 || !fit) return false;
    for (const hit of hits) {
      const place = this.#byLeaf.get(hit.leaf);
      place?.marks.push(this.#mark(hit));
      place?.quoteEdges.add(hit.start).add(hit.end);
    }
    return true;
  }

  /** Takes a stretch that holds no other mark. */
  addPlain(hit: Hit): boolean {
    const place = this.#byLeaf.get(hit.leaf);
    if (place === undefined || hit.end <= hit.start) return false;
    for (let at = hit.start; at < hit.end; at += 1) {
      if (place.covered.has(at) || (at > hit.start && place.quoteEdges.has(at))) return false;
    }
    for (let at = hit.start; at < hit.end; at += 1) place.covered.add(at);
    place.marks.push(this.#mark(hit));
    return true;
  }

  /** A link is the editor's work; a name in it gives way. */
  isLinked({ leaf, start, end }: Hit): boolean {
    const links = this.#byLeaf.get(leaf)?.links ?? [];
    return links.some((link) => link.start < end && start < link.end);
  }

  marks(): ReadonlyMap<Leaf, readonly Mark[]> {
    const outerFirst = (one: Mark, other: Mark): number =>
      one.start - other.start ||
      other.end - one.end ||
      Number(other.kind === 'quote') - Number(one.kind === 'quote');
    return new Map([...this.#byLeaf].map(([leaf, { marks }]) => [leaf, marks.sort(outerFirst)]));
  }

  #mark({ needle: { kind, index }, start, end }: Hit): Mark {
    const name = `${kind}-${index + 1}`;
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return { kind, index, id: count === 1 ? name : `${name}-${count}`, start, end };
  }
}

function crosses(one: Range, other: Range): boolean {
  return (
    (one.start < other.start && other.start < one.end && one.end < other.end) ||
    (other.start < one.start && one.start < other.end && other.end < one.end)
  );
}
