import { createHash } from 'node:crypto';
import { toPublicReport } from './public-report';
import { publicReport } from './public-shape';
import { findablesVersion } from '../claims/claim-tables';

/** A report's public view as it is sent, and what it was made from. */
export interface StoredReport {
  /** The id of the published row; every publication makes a new one. */
  readonly reportId: number;
  /** Says of which state of the row, and of which shape of the view, this is the view. */
  readonly stamp: string;
  readonly json: string;
  /** Strong: equal tags mean equal bytes. */
  readonly etag: string;
}

/** As much of a row of the report as tells one state of it from another. */
export interface ReportRow {
  readonly id: number;
  readonly documentId: string;
  readonly updatedAt: string | Date | null;
  readonly publishedAt: string | Date | null;
}
export const reportRowFields = ['id', 'documentId', 'updatedAt', 'publishedAt'] as const;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Changes with the shape of the public view, and of what is found by it. */
export const shape = digest(JSON.stringify([publicReport, findablesVersion])).slice(0, 12);

const instant = (value: string | Date | null): number =>
  value === null ? 0 : new Date(value).getTime();

/** Changes with every write of the row and with every change to the shape of the public view. */
export const stampOf = ({ documentId, updatedAt, publishedAt }: ReportRow): string =>
  [shape, documentId, instant(updatedAt), instant(publishedAt)].join(':');

/** The public view of a completely read row. */
export const storedReport = (row: ReportRow & Readonly<Record<string, unknown>>): StoredReport => {
  const json = JSON.stringify(toPublicReport(row));
  return { reportId: row.id, stamp: stampOf(row), json, etag: `"${digest(json).slice(0, 27)}"` };
};
