import { describe, expect, it } from '@jest/globals';
import { checkReach } from './check-reach';

const check = (attributes: Record<string, object>) => () => {
  checkReach(new Map([['api::dossier.dossier', { attributes }]]));
};

describe('a relation to reports', () => {
  it.each([
    ['api::news-report.news-report', 'oneToMany'],
    ['api::news-report.news-report', 'manyToMany'],
    ['api::source-document.source-document', 'oneToOne'],
  ])('that is public is refused: %s, %s', (target, relation) => {
    expect(check({ reports: { type: 'relation', relation, target } })).toThrow(
      expect.objectContaining({
        code: 'report-reachable',
        details: { relations: 'api::dossier.dossier.reports' },
      }),
    );
  });

  it('that is private is allowed', () => {
    const reports = { type: 'relation', target: 'api::news-report.news-report', private: true };
    expect(check({ reports })).not.toThrow();
  });

  it('is no relation to something else', () => {
    const people = { type: 'relation', target: 'api::person.person' };
    expect(check({ people, title: { type: 'string' } })).not.toThrow();
  });
});
