import { uids } from '../../model/uids';
import { linked, named, shown, type EditorView } from './editor-view';

/** What reports refer to, and where they come from. */
export const entryViews: Readonly<Record<string, EditorView>> = {
  [uids.person]: {
    title: 'name',
    columns: ['name', 'role', 'updatedAt'],
    rows: [
      [
        ['name', 6],
        ['role', 6],
      ],
      [['aliases', 12]],
      [['sameAs', 12]],
    ],
    fields: {
      name: named('Full name', 'Quotes are linked to a person by full name or alias'),
      aliases: named('Aliases', 'Other full names and spellings, never a first name alone'),
      role: named('Role', 'For example “President of Ukraine”'),
      sameAs: named('Same as', 'Pages of the same person elsewhere'),
      updatedAt: named('Last change'),
    },
  },
  [uids.organization]: {
    title: 'name',
    columns: ['name', 'kind', 'updatedAt'],
    rows: [
      [
        ['name', 6],
        ['kind', 6],
      ],
      [['aliases', 12]],
      [['sameAs', 12]],
    ],
    fields: {
      name: named('Name'),
      aliases: named('Aliases', 'Other names, abbreviations and spellings'),
      kind: named('Kind'),
      sameAs: named('Same as', 'Pages of the same organization elsewhere'),
      updatedAt: named('Last change'),
    },
  },
  [uids.topic]: {
    title: 'label',
    columns: ['label', 'qcode', 'updatedAt'],
    rows: [
      [
        ['label', 6],
        ['qcode', 6],
      ],
    ],
    fields: {
      label: named('Label'),
      qcode: named('Code', 'IPTC Media Topic, for example medtop:20000763; empty for your own'),
      updatedAt: named('Last change'),
    },
  },
  [uids.sourceDocument]: {
    title: 'fileName',
    sort: ['receivedAt', 'DESC'],
    columns: ['fileName', 'mediaType', 'provider', 'byteSize', 'receivedAt'],
    rows: [
      [
        ['fileName', 6],
        ['mediaType', 6],
      ],
      [
        ['byteSize', 4],
        ['receivedAt', 6],
      ],
      [
        ['provider', 4],
        ['guid', 4],
        ['version', 4],
      ],
      [['text', 12]],
      [
        ['readerVersion', 6],
        ['extractorVersion', 6],
      ],
      [
        ['sha256', 6],
        ['identityKey', 6],
      ],
    ],
    fields: {
      fileName: shown('File name'),
      mediaType: shown('Media type'),
      byteSize: shown('Size in bytes'),
      text: shown('Text', 'What was read; reports and their evidence point into it'),
      sha256: shown('SHA-256', 'Of the original file'),
      provider: shown('Provider'),
      guid: shown('GUID'),
      version: shown('Version'),
      receivedAt: shown('Received at'),
      readerVersion: shown('Reader version'),
      extractorVersion: shown('Extractor version'),
      messages: shown('Conformance', 'Where the file breaks its own format'),
      identityKey: shown('Identity key'),
    },
  },
  [uids.ingestSource]: {
    title: 'label',
    columns: ['label', 'address', 'format', 'enabled', 'updatedAt'],
    rows: [
      [
        ['label', 8],
        ['enabled', 4],
      ],
      [['address', 12]],
      [
        ['format', 6],
        ['intervalMinutes', 6],
      ],
      [
        ['authentication', 4],
        ['userName', 4],
        ['credentials', 4],
      ],
      [
        ['provider', 6],
        ['topic', 6],
      ],
    ],
    fields: {
      label: named('Label', 'What the newsroom calls this source'),
      enabled: named('Enabled', 'Whether it is asked at intervals'),
      address: named('Address', 'Of the feed, beginning with https://'),
      format: named('Format', 'Auto takes any wire format; another answer is refused'),
      intervalMinutes: named('Interval in minutes', 'From 1 to 10080, a week'),
      authentication: named('Authentication', 'Basic: user name and password. Bearer: a token'),
      userName: named('User name', 'For basic authentication'),
      credentials: named(
        'Password or token',
        'Kept encrypted and never shown again; leave it empty to keep what is there',
      ),
      provider: linked('Provider', 'name', 'Who sent the items that do not say so themselves'),
      topic: linked('Default topic', 'label', 'For items without one'),
      updatedAt: named('Last change'),
    },
  },
};
