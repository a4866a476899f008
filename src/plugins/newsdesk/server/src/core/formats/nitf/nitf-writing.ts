import type { PublishedReport } from '../../report/published-report';
import type { PlacedClaims } from '../body/placed-claims';
import type { Publication } from '../publication';

/** What every part of an NITF document is written from. */
export interface NitfWriting {
  readonly report: PublishedReport;
  readonly publication: Publication;
  readonly placed: PlacedClaims;
  /** Whether pictures with a file are items of their own beside the text. */
  readonly hasPicturesBeside: boolean;
}
