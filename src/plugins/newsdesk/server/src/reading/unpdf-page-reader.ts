import type { PdfPage, PdfPageReader, PdfRun } from '../core/document/pdf-page-reader';

/** Takes the text runs out of a PDF with PDF.js as unpdf packs it; loaded when the first PDF comes. */
export const unpdfPageReader: PdfPageReader = async (bytes, mostPages) => {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // PDF.js takes its input's memory for itself and refuses Node's buffers, so it gets a plain copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      stopAtErrors: false,
      verbosity: 0,
    });
    try {
      if (pdf.numPages > mostPages) return { refusal: 'too-many-pages', cause: null };
      const pages: PdfPage[] = [];
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        const runs = items.flatMap((item): PdfRun[] => {
          if (!('str' in item)) return [];
          const [, , , scale = 0, x = 0, y = 0] = item.transform.map(Number);
          return [
            {
              text: item.str,
              x,
              y,
              width: item.width,
              size: item.height > 0 ? item.height : Math.abs(scale),
            },
          ];
        });
        pages.push({ height: page.getViewport({ scale: 1 }).height, runs });
        page.cleanup();
      }
      return { pages, createdAt: null, language: null };
    } finally {
      await pdf.destroy();
    }
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === 'PasswordException';
    return { refusal: encrypted ? 'encrypted' : 'damaged', cause };
  }
};
