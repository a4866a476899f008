import { describe, expect, it } from '@jest/globals';
import { ConformanceReport, wholeInput } from '../conformance';
import { readDateTime, readIsoDateTime } from './read-date-time';
import { readDataUri } from './read-data-uri';
import { integerOf } from './read-number';
import { readPubStatus, readUrgency } from './read-status';
import { readSubject } from './read-subject';

describe('a date', () => {
  it.each([
    ['2024-05-01', '2024-05-01'],
    ['20240501', '2024-05-01'],
    ['2024-05-01T09:30:00Z', '2024-05-01T09:30:00Z'],
    ['2024-05-01T09:30:00.123+02:00', '2024-05-01T09:30:00+02:00'],
    [' 2024-05-01T09:30:00+0200\n', '2024-05-01T09:30:00+02:00'],
    ['20240501T093000+0200', '2024-05-01T09:30:00+02:00'],
    ['20240501T093000Z', '2024-05-01T09:30:00Z'],
    ['2024-05-01 09:30', '2024-05-01T09:30:00'],
    ['Wed, 01 May 2024 09:30:00 GMT', '2024-05-01T09:30:00Z'],
    ['1 May 24 9:30 EST', '2024-05-01T09:30:00-05:00'],
    ['01 September 2024 09:30:00 +0530', '2024-09-01T09:30:00+05:30'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['2024-13-01', null],
    ['soon', null],
    ['', null],
  ])('%j is read as %j', (written, read) => {
    expect(readDateTime(written)).toBe(read);
  });

  it.each([
    ['2024-05-01T09:30:00+0200', 'zone-without-colon'],
    ['', 'date-blank'],
    ['soon', 'date-unreadable'],
    ['2024-05-01T09:30:00Z ', 'date-with-white-space'],
    ['2024-05-01T09:30:00', 'zone-missing'],
    ['1 May 2024', 'date-not-iso'],
  ])('%j is reported as %s where ISO 8601 is asked for', (written, code) => {
    const report = new ConformanceReport();

    readIsoDateTime(written, report, wholeInput);

    expect(report.messages.map((message) => message.code)).toEqual([code]);
  });
});

describe('a subject', () => {
  it.each([
    ['a QCode', null, 'medtop:20000763', 'medtop', '20000763'],
    [
      'an IPTC address',
      null,
      'http://cv.iptc.org/newscodes/mediatopic/20000763',
      'medtop',
      '20000763',
    ],
    ['a subject code', 'subj', '04000000', 'subject-code', '04000000'],
    ['a Media Topic under the old name', 'IptcSubjectCode', '20000763', 'medtop', '20000763'],
    ["an agency's own", null, 'exa:sport', 'exa', 'sport'],
    ['a code with white space', null, 'medtop: 20000763', 'medtop', '20000763'],
  ])('given as %s has its scheme told', (_name, scheme, code, readScheme, readCode) => {
    expect(readSubject(scheme, code, null)).toEqual({
      scheme: readScheme,
      code: readCode,
      name: null,
    });
  });
});

describe('a publication status', () => {
  it.each([
    ['stat:canceled', 'canceled'],
    ['Cancelled', 'canceled'],
    ['http://cv.iptc.org/newscodes/pubstatusg2/withheld', 'withheld'],
    ['Usable', 'usable'],
    ['', null],
    [null, null],
    ['odd', null],
  ])('%j is %j', (word, status) => {
    expect(readPubStatus(word)).toBe(status);
  });
});

describe('a number', () => {
  it.each([
    ['3', 3],
    [9, 9],
    ['0', null],
    ['high', null],
    [null, null],
  ])('%j is the urgency %j', (written, urgency) => {
    expect(readUrgency(written)).toBe(urgency);
  });

  it.each([
    [' 640 ', 640],
    ['640px', null],
    ['', null],
  ])('%j is the whole number %j', (written, number) => {
    expect(integerOf(written)).toBe(number);
  });
});

describe('a data address', () => {
  it.each([
    ['data:image/png;base64,aGVsbG8=', 'image/png', 'hello'],
    ['data:;base64,aGVs\nbG8h', null, 'hello!'],
  ])('%j is the file it holds', (uri, mediaType, words) => {
    const read = readDataUri(uri);

    expect(read?.mediaType).toBe(mediaType);
    expect(new TextDecoder().decode(read?.bytes)).toBe(words);
  });

  it.each(['https://a.example/b.png', 'data:text/plain,hello'])('%j is none', (uri) => {
    expect(readDataUri(uri)).toBeNull();
  });
});
