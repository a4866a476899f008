import { extractReport, type ExtractedReport } from 'strapi-plugin-newsdesk/core';

type IsAny<T> = 0 extends 1 & T ? true : false;

/** Compiled, never run: a declaration that got lost in the build would make the type `any`. */
export const typed: [IsAny<ExtractedReport>, IsAny<typeof extractReport>] = [false, false];

export const headlineOf = (document: Parameters<typeof extractReport>[0]): string | null =>
  extractReport(document).headline?.text ?? null;
