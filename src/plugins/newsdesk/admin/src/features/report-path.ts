const reports = '/content-manager/collection-types/api::news-report.news-report';

/** Where the panel edits a report. */
export const reportPath = (documentId: string): string => `${reports}/${documentId}`;
