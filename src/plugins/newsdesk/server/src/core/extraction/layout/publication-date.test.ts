import { describe, expect, it } from '@jest/globals';
import { readPublicationLine } from './publication-date';

describe('a line that says when the document was published', () => {
  it.each([
    ['Published 10 March 2022', '2022-03-10'],
    ['Thu 10 Mar 2022 14.05 GMT', '2022-03-10'],
    ['March 10, 2022, 4:32 p.m. ET', '2022-03-10'],
    ['2022-03-10', '2022-03-10'],
    ['2022-03-10T14:05:00Z', '2022-03-10'],
    ['Published: 2 November 2023, Updated: 3 November 2023', '2023-11-02'],
    ['Updated: 3 November 2023 | Published: 2 November 2023', '2023-11-03'],
    ['First published on Thu 10 Mar 2022 06.00 GMT', '2022-03-10'],
    ['10 March 2022 • 4 min read', '2022-03-10'],
    ['23/04/2021', '2021-04-23'],
  ])('is read from “%s”', (line, iso) => {
    expect(readPublicationLine(line)?.iso).toBe(iso);
  });

  it.each([
    'On 10 March 2022 the bridge fell',
    'March 10',
    '3/4/2022',
    'Published by the council',
    '31 February 2022',
  ])('is not read from “%s”', (line) => {
    expect(readPublicationLine(line)).toBeNull();
  });

  it('knows an update from a first publication', () => {
    expect(readPublicationLine('Updated: 3 November 2023')?.isUpdate).toBe(true);
    expect(readPublicationLine('Published: 3 November 2023')?.isUpdate).toBe(false);
  });
});
