import type { Figure, Newsdesk, Quote, Statistic } from 'strapi-plugin-newsdesk/client';
import { html, type Html } from './html.js';

const integrities: Readonly<Record<string, string>> = {
  verbatim: 'Word for word in the source',
  adapted: 'Shortened; in the source',
  altered: 'Differs from the source',
  unsourced: 'Not in the source',
};

/** Who said it, linked to everything they said where they are known. */
const speaker = ({ speaker: person, speakerName, speakerDescription }: Quote): Html => {
  const name = speakerName ?? person?.name ?? speakerDescription ?? 'Unnamed';
  return person === null
    ? html`<cite>${name}</cite>`
    : html`<cite><a href="/people/${person.documentId}">${name}</a></cite>`;
};

/** A quote with its speaker, and how it stands to its source. */
export const quoteCard = (quote: Quote, about: Html | null = null): Html => {
  const words =
    quote.kind === 'direct'
      ? html`<p class="direct">${quote.text}</p>`
      : html`<p>${quote.text}</p>`;
  const description = quote.speakerName === null ? null : quote.speakerDescription;
  return html`<li class="card quote">
    <figure>
      <blockquote>${words}</blockquote>
      <figcaption>
        ${speaker(quote)}${description !== null && html`, ${description}`}
        ${quote.via !== null && html`<span class="via">to ${quote.via}</span>`}
        ${
          quote.integrity !== null &&
          html`<span class="badge ${quote.integrity}">${integrities[quote.integrity] ?? ''}</span>`
        }
        ${about}
      </figcaption>
    </figure>
  </li>`;
};

const qualifiers: Readonly<Record<string, string>> = {
  approximately: 'about',
  'at-least': 'at least',
  'at-most': 'at most',
  'more-than': 'more than',
  'less-than': 'less than',
};

const number = (value: number): string =>
  new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value);

/** A number with what it counts, since when, and who says so. */
export const statisticCard = (statistic: Statistic): Html => {
  const { value, upperValue, qualifier, unit, periodText, sourceName, label } = statistic;
  const range = upperValue === null ? number(value) : `${number(value)}–${number(upperValue)}`;
  return html`<li class="card statistic">
    <p class="value">
      ${qualifiers[qualifier] !== undefined && html`<small>${qualifiers[qualifier] ?? ''}</small> `}${range}
      ${unit !== null && html`<small>${unit}</small>`}
    </p>
    <p>${label}</p>
    <p class="source">${[periodText, sourceName].filter((part) => part !== null).join(' · ')}</p>
  </li>`;
};

/** A picture with caption and credit; one whose file is still to come is left out. */
export const picture = (figure: Figure, newsdesk: Newsdesk): Html | null => {
  const { file, caption, credit, alternativeText } = figure;
  if (file === null) return null;
  const words = alternativeText ?? file.alternativeText ?? caption ?? '';
  return html`<figure class="picture">
    <img
      src="${newsdesk.fileAddress(file.url)}"
      alt="${words}"
      ${file.width !== null && html`width="${file.width}"`}
      ${file.height !== null && html`height="${file.height}"`}
    />
    <figcaption>${caption} ${credit !== null && html`<small>${credit}</small>`}</figcaption>
  </figure>`;
};
