import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  differences,
  merged,
  type Choices,
} from '../../src/plugins/newsdesk/admin/src/features/saves/three-way';

const claim = (claimKey: string, text: string, more = {}) => ({
  id: 1,
  __temp_key__: `a${claimKey}`,
  claimKey,
  text,
  ...more,
});
const rows = z.array(z.object({ __temp_key__: z.string() }));
const none: Choices = new Map();

describe('two versions of a report', () => {
  it('take what only one side changed from that side', () => {
    const versions = {
      base: { headline: 'Old', byline: null, revision: '1' },
      mine: { headline: 'Mine', byline: null, revision: '1' },
      theirs: { headline: 'Old', byline: 'Theirs', revision: '2' },
    };

    expect(merged(versions, none)).toEqual({ headline: 'Mine', byline: 'Theirs', revision: '2' });
  });

  it('are a conflict where both changed the same, and go as chosen', () => {
    const versions = {
      base: { headline: 'Old' },
      mine: { headline: 'Mine' },
      theirs: { headline: 'Theirs' },
    };

    expect(differences(versions)).toMatchObject([{ path: 'headline', isConflict: true }]);
    expect(merged(versions, new Map([['headline', 'theirs']]))).toEqual({ headline: 'Theirs' });
    expect(merged(versions, new Map([['headline', 'mine']]))).toEqual({ headline: 'Mine' });
  });

  it('are compared claim by claim, under the ids and row keys of theirs', () => {
    const versions = {
      base: { quotes: [claim('p', 'One'), claim('q', 'Two')] },
      mine: { quotes: [claim('p', 'One, mine'), claim('q', 'Two')] },
      theirs: { quotes: [claim('p', 'One', { id: 7 }), claim('q', 'Two, theirs', { id: 8 })] },
    };

    expect(merged(versions, none)).toEqual({
      quotes: [claim('p', 'One, mine', { id: 7 }), claim('q', 'Two, theirs', { id: 8 })],
    });
  });

  it('keep claims that either added, each row with a key of its own', () => {
    const added = { __temp_key__: 'aq', text: 'Mine' };
    const versions = {
      base: { quotes: [claim('p', 'One')] },
      mine: { quotes: [claim('p', 'One'), added] },
      theirs: { quotes: [claim('p', 'One'), claim('q', 'Theirs')] },
    };

    const { quotes } = merged(versions, none);
    expect(quotes).toMatchObject([{ text: 'One' }, { text: 'Theirs' }, { text: 'Mine' }]);
    const keys = rows.parse(quotes).map((it) => it.__temp_key__);
    expect(new Set(keys).size).toBe(3);
  });

  it('ask about a claim that one side took out and the other changed', () => {
    const versions = {
      base: { quotes: [claim('p', 'One')] },
      mine: { quotes: [claim('p', 'Mine')] },
      theirs: { quotes: [] },
    };

    expect(differences(versions)).toMatchObject([{ path: 'quotes.p', isConflict: true }]);
    const withoutId = { __temp_key__: 'ap', claimKey: 'p', text: 'Mine' };
    expect(merged(versions, new Map([['quotes.p', 'mine']]))).toEqual({ quotes: [withoutId] });
    expect(merged(versions, new Map([['quotes.p', 'theirs']]))).toEqual({ quotes: [] });
  });

  it('keep links that were added or taken away here', () => {
    const links = { connect: [{ documentId: 'x' }], disconnect: [] };
    const nothing = { connect: [], disconnect: [] };
    const versions = {
      base: { people: nothing },
      mine: { people: links },
      theirs: { people: nothing },
    };

    expect(differences(versions)).toEqual([]);
    expect(merged(versions, none)).toEqual({ people: links });
  });

  it('leave out ids of rows that are gone, which the server would refuse', () => {
    const versions = {
      base: { places: [{ id: 1, name: 'Gent' }] },
      mine: { places: [{ id: 1, name: 'Ghent' }] },
      theirs: { places: [] },
    };

    expect(merged(versions, new Map([['places', 'mine']]))).toEqual({
      places: [{ name: 'Ghent' }],
    });
  });
});
