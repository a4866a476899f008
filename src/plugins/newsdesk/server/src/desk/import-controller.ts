import type { Core } from '@strapi/strapi';
import { errors, validateZodSchema } from '@strapi/utils';
import { z } from 'zod';
import { configOf } from '../config';
import { decisions, type Draft } from '../contracts/draft';
import type { Preview } from '../contracts/preview';
import { readerVersion } from '../core/document/read-document';
import type { SourceDocument } from '../core/document/source-document';
import { NewsdeskError } from '../core/errors';
import { extractReport } from '../core/extraction/extract-report';
import type { Result } from '../core/result';
import { refusing } from '../http-errors';
import { identityKeyOf } from '../import/identity-key';
import type { ImportService, IncomingFile } from '../import/import-service';
import { findReportOf, findSourceDocument } from '../import/source-document-row';
import { uids } from '../model/uids';
import { readDocument } from '../reading/read-documents';
import { decidedData } from './decided-data';
import { decidedReport } from './decided-report';
import { previewOf } from './preview-of';
import { uploadedFile } from './uploaded-file';

const form = z.object({ body: z.object({ decisions: z.string() }) });
const headed = z.object({ headline: z.string().nullable() }).nullable();

/** The import page's server side: look first, then make a draft of what the editor decided. */
export const importController = ({ strapi }: { strapi: Core.Strapi }) => {
  const limits = () => configOf(strapi).limits;

  async function read(file: IncomingFile): Promise<Result<SourceDocument>> {
    const { bytes, fileName, mediaType } = file;
    return readDocument(bytes, {
      ...(fileName === null ? {} : { fileName }),
      ...(mediaType === undefined ? {} : { mediaType }),
      limits: limits(),
    });
  }

  async function knownReport(source: SourceDocument): Promise<Preview['known']> {
    const row = await findSourceDocument(strapi, identityKeyOf(source));
    const reportId = row === null ? null : await findReportOf(strapi, row);
    if (reportId === null) return null;
    const report: unknown = await strapi.db
      .query(uids.report)
      .findOne({ where: { documentId: reportId, publishedAt: null }, select: ['headline'] });
    return { reportId, headline: headed.parse(report)?.headline ?? null };
  }

  return {
    preview: refusing(async (ctx) => {
      const file = await uploadedFile(ctx.request, limits());
      const { value: source, messages } = await read(file);
      const shown = previewOf(extractReport(source, limits()), source, messages);
      const data: Preview = { ...shown, known: await knownReport(source) };
      ctx.body = { data };
    }),

    create: refusing(async (ctx) => {
      const file = await uploadedFile(ctx.request, limits());
      const decided = decisionsOf(ctx.request);
      const { value: source, messages } = await read(file);
      const extracted = extractReport(source, limits());
      const shown = previewOf(extracted, source, messages);
      const importer = strapi.plugin('newsdesk').service<ImportService>('import');
      const { outcome, reportId, headline } = await importer.adoptReport({
        bytes: file.bytes,
        fileName: file.fileName,
        source,
        report: decidedReport(extracted, source, decided),
        messages,
        readerVersion,
        receivedAt: new Date(),
        speakers: decided.quotes.map(({ link }) => link),
        revise: (draft) => decidedData(draft, source, decided, shown),
      });
      if (outcome === 'quarantined' || reportId === null) throw killWithoutReport();
      const data: Draft = { outcome, reportId, headline };
      ctx.body = { data };
    }),
  };
};

function killWithoutReport(): NewsdeskError {
  return new NewsdeskError(
    'kill-without-report',
    'This document withdraws an item that is not here. That was noted: should the item come, it stays killed. Nothing else is to be done.',
    { stage: 'adopt' },
  );
}

function decisionsOf(request: unknown) {
  const { success, data } = form.safeParse(request);
  if (!success) {
    throw new errors.ValidationError('Send the decisions as the field "decisions", as JSON.', {
      code: 'decisions-missing',
    });
  }
  return validateZodSchema(decisions)(
    parseJson(data.body.decisions),
    'These decisions are not valid.',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new errors.ValidationError('The field "decisions" is not JSON.', {
      code: 'decisions-missing',
    });
  }
}
