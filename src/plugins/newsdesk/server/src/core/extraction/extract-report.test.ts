import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainTextDocument } from '../document/read-plain-text';
import { extractedReport, type ExtractedReport } from '../report/extracted-report';
import { extractReport } from './extract-report';

const read = (text: string): ExtractedReport => extractReport(plainTextDocument(text));

const sentence = fc.constantFrom(
  'The council voted on Wednesday to spend $2 million on a garden that floats.',
  '“It will sink,” said Jane Doe, the harbour master.',
  'Doe said that 40% of the pool was dry.',
  'KEY POINTS\n• Garden to float\n• Baths stay shut',
  'According to the Ministry of Defence, about 1,000 troops left Kyiv on March 3, 2022.',
  'A boat passes the garden in Leeds, March 3, 2021. REUTERS/Jane Doe',
  '"Nobody asked us," she said. "Nobody ever does.',
);
const articles = fc
  .array(fc.oneof({ weight: 4, arbitrary: sentence }, fc.string({ maxLength: 40 })), {
    maxLength: 8,
  })
  .map((paragraphs) => paragraphs.join('\n\n'));

describe('a report', () => {
  it('is valid and cut from the text, whatever the text', () => {
    fc.assert(
      fc.property(articles, (text) => {
        const report = read(text);
        expect(extractedReport.safeParse(report).error).toBeUndefined();
        const named = [...report.people, ...report.organizations, ...report.places];
        for (const { start, end, text: words } of named.flatMap(({ mentions }) => mentions)) {
          expect(text.slice(start, end)).toBe(words);
        }
      }),
    );
  });

  it('is the same on every run', () => {
    fc.assert(
      fc.property(articles, (text) => {
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
      }),
    );
  });

  it('names the same with carriage returns', () => {
    const names = (text: string): string[] =>
      [...read(text).people, ...read(text).organizations, ...read(text).places].map(
        ({ name }) => name,
      );
    fc.assert(
      fc.property(
        articles.map((text) => text.replace(/\r/g, '')),
        (text) => {
          expect(names(text.replace(/\n/g, '\r\n'))).toEqual(names(text));
        },
      ),
    );
  });

  it('of another language holds the layout and says so', () => {
    const report = read(
      'Feuerwehr rettet Kuh\n\nDie Feuerwehr hat am Dienstag eine Kuh aus einem Schwimmbecken gerettet. „Sie war ganz ruhig“, sagte Einsatzleiter Jörg Mertens der Zeitung.',
    );
    expect(report).toMatchObject({ language: 'de', quotes: [], statistics: [], people: [] });
    expect(report.headline?.text).toBe('Feuerwehr rettet Kuh');
    expect(report.messages.map(({ code }) => code)).toContain('language-not-supported');
  });

  it.each(['', ' ', '\u200b\u202e', '12 34', '“', 'a', '\r\n\r\n'])(
    'of “%s” is empty and no error',
    (text) => {
      expect(read(text)).toMatchObject({ quotes: [], people: [], media: [] });
    },
  );
});
