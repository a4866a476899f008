import type { Schema, Struct } from '@strapi/strapi';

export interface NewsAlias extends Struct.ComponentSchema {
  collectionName: 'components_news_aliass';
  info: {
    description: 'Another full name or spelling the same one goes by';
    displayName: 'Alias';
    icon: 'user';
  };
  attributes: {
    name: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface NewsCorrection extends Struct.ComponentSchema {
  collectionName: 'components_news_corrections';
  info: {
    description: 'What was changed after publication, and why';
    displayName: 'Correction';
    icon: 'pencil';
  };
  attributes: {
    claimKey: Schema.Attribute.String;
    date: Schema.Attribute.DateTime & Schema.Attribute.Required;
    kind: Schema.Attribute.Enumeration<['correction', 'clarification', 'update', 'kill']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'correction'>;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface NewsDateline extends Struct.ComponentSchema {
  collectionName: 'components_news_datelines';
  info: {
    description: 'Where and when the report was filed';
    displayName: 'Dateline';
    icon: 'pinMap';
  };
  attributes: {
    date: Schema.Attribute.Date;
    place: Schema.Attribute.Text;
  };
}

export interface NewsFigure extends Struct.ComponentSchema {
  collectionName: 'components_news_figures';
  info: {
    description: 'A picture with its caption and its credit; the file may follow later';
    displayName: 'Figure';
    icon: 'picture';
  };
  attributes: {
    agency: Schema.Attribute.Text;
    alternativeText: Schema.Attribute.Text;
    caption: Schema.Attribute.Text;
    claimKey: Schema.Attribute.String;
    confidence: Schema.Attribute.Float &
      Schema.Attribute.SetMinMax<
        {
          max: 1;
          min: 0;
        },
        number
      >;
    confirmedAt: Schema.Attribute.DateTime & Schema.Attribute.Private;
    confirmedBy: Schema.Attribute.String & Schema.Attribute.Private;
    credit: Schema.Attribute.Text;
    evidence: Schema.Attribute.JSON;
    file: Schema.Attribute.Media<'images'>;
    origin: Schema.Attribute.Enumeration<['extracted', 'edited', 'added']> &
      Schema.Attribute.DefaultTo<'added'>;
    photographer: Schema.Attribute.Text;
    place: Schema.Attribute.Text;
    renditions: Schema.Attribute.JSON & Schema.Attribute.Private;
    takenOn: Schema.Attribute.Date;
    usageTerms: Schema.Attribute.Text;
  };
}

export interface NewsKeyPoint extends Struct.ComponentSchema {
  collectionName: 'components_news_key_points';
  info: {
    description: 'One of the points the document itself lists at its head';
    displayName: 'Key point';
    icon: 'bulletList';
  };
  attributes: {
    claimKey: Schema.Attribute.String;
    confidence: Schema.Attribute.Float &
      Schema.Attribute.SetMinMax<
        {
          max: 1;
          min: 0;
        },
        number
      >;
    confirmedAt: Schema.Attribute.DateTime & Schema.Attribute.Private;
    confirmedBy: Schema.Attribute.String & Schema.Attribute.Private;
    evidence: Schema.Attribute.JSON;
    origin: Schema.Attribute.Enumeration<['extracted', 'edited', 'added']> &
      Schema.Attribute.DefaultTo<'added'>;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface NewsLink extends Struct.ComponentSchema {
  collectionName: 'components_news_links';
  info: {
    description: 'The same one on another site, for example Wikidata';
    displayName: 'Link';
    icon: 'link';
  };
  attributes: {
    url: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface NewsPlace extends Struct.ComponentSchema {
  collectionName: 'components_news_places';
  info: {
    description: 'A place the report is about';
    displayName: 'Place';
    icon: 'earth';
  };
  attributes: {
    description: Schema.Attribute.Text;
    name: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface NewsQuote extends Struct.ComponentSchema {
  collectionName: 'components_news_quotes';
  info: {
    description: 'What somebody said, and where the document says so';
    displayName: 'Quote';
    icon: 'quote';
  };
  attributes: {
    claimKey: Schema.Attribute.String;
    confidence: Schema.Attribute.Float &
      Schema.Attribute.SetMinMax<
        {
          max: 1;
          min: 0;
        },
        number
      >;
    confirmedAt: Schema.Attribute.DateTime & Schema.Attribute.Private;
    confirmedBy: Schema.Attribute.String & Schema.Attribute.Private;
    context: Schema.Attribute.Text;
    cue: Schema.Attribute.Text;
    evidence: Schema.Attribute.JSON;
    integrity: Schema.Attribute.Enumeration<['verbatim', 'adapted', 'altered', 'unsourced']>;
    kind: Schema.Attribute.Enumeration<['direct', 'mixed', 'indirect']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'direct'>;
    origin: Schema.Attribute.Enumeration<['extracted', 'edited', 'added']> &
      Schema.Attribute.DefaultTo<'added'>;
    overriddenAt: Schema.Attribute.DateTime & Schema.Attribute.Private;
    overriddenBy: Schema.Attribute.String & Schema.Attribute.Private;
    overrideReason: Schema.Attribute.Text & Schema.Attribute.Private;
    segments: Schema.Attribute.JSON;
    speaker: Schema.Attribute.Relation<'oneToOne', 'api::person.person'>;
    speakerDescription: Schema.Attribute.Text;
    speakerKind: Schema.Attribute.Enumeration<['person', 'organization', 'group', 'unknown']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'unknown'>;
    speakerName: Schema.Attribute.Text;
    speakerOrganization: Schema.Attribute.Relation<'oneToOne', 'api::organization.organization'>;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
    via: Schema.Attribute.Text;
  };
}

export interface NewsStatistic extends Struct.ComponentSchema {
  collectionName: 'components_news_statistics';
  info: {
    description: 'A figure the document gives, with its qualifier, its unit and its source';
    displayName: 'Statistic';
    icon: 'chartPie';
  };
  attributes: {
    claimKey: Schema.Attribute.String;
    confidence: Schema.Attribute.Float &
      Schema.Attribute.SetMinMax<
        {
          max: 1;
          min: 0;
        },
        number
      >;
    confirmedAt: Schema.Attribute.DateTime & Schema.Attribute.Private;
    confirmedBy: Schema.Attribute.String & Schema.Attribute.Private;
    evidence: Schema.Attribute.JSON;
    label: Schema.Attribute.Text & Schema.Attribute.Required;
    origin: Schema.Attribute.Enumeration<['extracted', 'edited', 'added']> &
      Schema.Attribute.DefaultTo<'added'>;
    otherMentions: Schema.Attribute.JSON;
    periodFrom: Schema.Attribute.Date;
    periodText: Schema.Attribute.Text;
    periodTo: Schema.Attribute.Date;
    predicate: Schema.Attribute.Text;
    printed: Schema.Attribute.Text;
    qualifier: Schema.Attribute.Enumeration<
      ['exact', 'approximately', 'at-least', 'at-most', 'more-than', 'less-than', 'between']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'exact'>;
    source: Schema.Attribute.Relation<'oneToOne', 'api::organization.organization'>;
    sourceName: Schema.Attribute.Text;
    sourcePerson: Schema.Attribute.Relation<'oneToOne', 'api::person.person'>;
    subject: Schema.Attribute.Text;
    unit: Schema.Attribute.Text;
    upperValue: Schema.Attribute.Float;
    value: Schema.Attribute.Float & Schema.Attribute.Required;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'news.alias': NewsAlias;
      'news.correction': NewsCorrection;
      'news.dateline': NewsDateline;
      'news.figure': NewsFigure;
      'news.key-point': NewsKeyPoint;
      'news.link': NewsLink;
      'news.place': NewsPlace;
      'news.quote': NewsQuote;
      'news.statistic': NewsStatistic;
    }
  }
}
