import { uids } from '../../model/uids';
import { named, type EditorView } from './editor-view';

/** The smaller parts of a report and of a name. */
export const partViews: Readonly<Record<string, EditorView>> = {
  [uids.correction]: {
    title: 'text',
    rows: [
      [
        ['kind', 6],
        ['date', 6],
      ],
      [['text', 12]],
      [['claimKey', 6]],
    ],
    fields: {
      date: named('Date'),
      kind: named('Kind'),
      text: named('Text', 'What was wrong, and what is right'),
      claimKey: named('Claim key', 'Of the corrected key point, quote or statistic'),
    },
  },
  [uids.dateline]: {
    title: 'place',
    rows: [
      [
        ['place', 8],
        ['date', 4],
      ],
    ],
    fields: { place: named('Place'), date: named('Date') },
  },
  [uids.place]: {
    title: 'name',
    rows: [
      [
        ['name', 6],
        ['description', 6],
      ],
    ],
    fields: { name: named('Name'), description: named('Description') },
  },
  [uids.alias]: {
    title: 'name',
    rows: [[['name', 12]]],
    fields: { name: named('Also known as') },
  },
  [uids.link]: {
    title: 'url',
    rows: [[['url', 12]]],
    fields: { url: named('Address', 'Of the same one’s page elsewhere, for example on Wikidata') },
  },
};
