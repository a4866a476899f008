import { strapi } from '@strapi/client';
import { newsdesk, type Quote, type Report } from 'strapi-plugin-newsdesk/client';

type IsAny<T> = 0 extends 1 & T ? true : false;

/** Compiled, never run: a declaration that got lost in the build would make the type `any`. */
export const typed: [
  IsAny<Report>,
  IsAny<Quote['speaker']>,
  IsAny<Report['statistics'][number]['value']>,
  IsAny<typeof newsdesk>,
] = [false, false, false, false];

/** Both ways to connect. */
export const direct = newsdesk({ baseURL: 'https://news.example.org/api', token: 'secret' });
export const through = newsdesk(strapi({ baseURL: 'https://news.example.org/api' }));

export const speakersOf = async (slug: string): Promise<readonly (string | null)[]> =>
  (await through.reportBySlug(slug))?.quotes.map(({ speaker }) => speaker?.name ?? null) ?? [];

// @ts-expect-error a field that no report has
export type Unknown = Report['unknownField'];
