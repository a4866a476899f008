import { uids } from '../../model/uids';
import { linked, named, shown, type EditorView, type FieldView } from './editor-view';

const item: Readonly<Record<string, FieldView>> = {
  claimKey: shown('Claim key'),
  evidence: shown('Evidence', 'Where the source document says so'),
  confidence: shown('Confidence', '1 is certain'),
  origin: named('Origin', 'Found in the document, edited since, or added by hand'),
  confirmedBy: shown('Confirmed by'),
  confirmedAt: shown('Confirmed at'),
};

/** What is found in a document: key points, quotes, statistics and pictures. */
export const claimViews: Readonly<Record<string, EditorView>> = {
  [uids.keyPoint]: {
    title: 'text',
    rows: [
      [['text', 12]],
      [
        ['origin', 6],
        ['confidence', 4],
      ],
    ],
    fields: { ...item, text: named('Key point') },
  },
  [uids.quote]: {
    title: 'text',
    rows: [
      [['text', 12]],
      [
        ['kind', 6],
        ['integrity', 6],
      ],
      [
        ['speakerName', 6],
        ['speakerDescription', 6],
      ],
      [
        ['speakerKind', 4],
        ['speaker', 4],
        ['speakerOrganization', 4],
      ],
      [
        ['cue', 6],
        ['via', 6],
      ],
      [['context', 12]],
      [['overrideReason', 12]],
      [
        ['overriddenBy', 6],
        ['overriddenAt', 6],
      ],
      [
        ['origin', 6],
        ['confidence', 4],
      ],
    ],
    fields: {
      ...item,
      text: named('Words', 'As printed, without the quotation marks around them'),
      kind: named(
        'Kind',
        'Direct: only quoted words. Mixed: a clause with quoted words. Indirect: no marks',
      ),
      segments: shown('Quoted pieces'),
      speakerName: named('Speaker', 'As the document names the speaker'),
      speakerDescription: named('Speaker’s description', 'For example “the mayor of Ghent”'),
      speakerKind: named('Speaker is a'),
      speaker: linked('Person', 'name', 'Only when it is certain who it is'),
      speakerOrganization: linked('Organization', 'name', 'When an organization speaks'),
      cue: named('Cue', 'The reporting verb: said, denied, according to'),
      via: named('Via', 'The outlet the quote was given to'),
      context: named('Context', 'The paragraph it stands in'),
      integrity: shown(
        'Integrity',
        'Verbatim, adapted (marked changes), altered (other words than the source), or unsourced',
      ),
      overrideReason: named(
        'Override reason',
        'Why this quote may be published although its words are not the source’s',
      ),
      overriddenBy: shown('Overridden by'),
      overriddenAt: shown('Overridden at'),
    },
  },
  [uids.statistic]: {
    title: 'label',
    rows: [
      [['label', 12]],
      [
        ['qualifier', 4],
        ['value', 4],
        ['upperValue', 4],
      ],
      [
        ['unit', 4],
        ['subject', 4],
        ['predicate', 4],
      ],
      [
        ['periodText', 4],
        ['periodFrom', 4],
        ['periodTo', 4],
      ],
      [
        ['sourceName', 4],
        ['source', 4],
        ['sourcePerson', 4],
      ],
      [['printed', 12]],
      [
        ['origin', 6],
        ['confidence', 4],
      ],
    ],
    fields: {
      ...item,
      label: named('Label', 'How lists and cards show it'),
      value: named('Value', 'In full units: 1.2 million is 1200000'),
      upperValue: named('Upper value', 'Of a range'),
      qualifier: named('Qualifier'),
      unit: named('Unit', 'For money the ISO 4217 code'),
      subject: named('Subject', 'What is counted or measured'),
      predicate: named('Predicate', 'What is said of it, a rise or fall included'),
      periodText: named('Period', 'As printed'),
      periodFrom: named('From'),
      periodTo: named('To'),
      sourceName: named('Source', 'As the document names it'),
      source: linked('Source organization', 'name'),
      sourcePerson: linked('Source person', 'name'),
      printed: named('Printed', 'Verbatim, as the document prints it'),
      otherMentions: shown('Other mentions'),
    },
  },
  [uids.figure]: {
    title: 'caption',
    rows: [
      [['file', 6]],
      [['caption', 12]],
      [['alternativeText', 12]],
      [
        ['credit', 4],
        ['agency', 4],
        ['photographer', 4],
      ],
      [
        ['takenOn', 4],
        ['place', 4],
        ['usageTerms', 4],
      ],
      [
        ['origin', 6],
        ['confidence', 4],
      ],
    ],
    fields: {
      ...item,
      file: named('File'),
      caption: named('Caption'),
      alternativeText: named('Alternative text', 'What the picture shows, for who cannot see it'),
      credit: named('Credit', 'As printed'),
      agency: named('Agency'),
      photographer: named('Photographer'),
      takenOn: named('Taken on'),
      place: named('Place'),
      usageTerms: named('Usage terms'),
    },
  },
};
