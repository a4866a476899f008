import { describe, expect, it } from '@jest/globals';
import { routeGroupOf } from './route-group';

const doors = { rest: '/api', graphql: '/graphql' };

describe('the group a request is counted in', () => {
  it.each([
    ['/api/news-reports', 'reports'],
    ['/api/news-reports/slug/harbour-7', 'reports'],
    ['/api/people/abc', 'names'],
    ['/api/newsdesk/quotes', 'claims'],
    ['/api/newsdesk/imports/12', 'imports'],
    ['/api/newsdesk/feeds/rss', 'outputs'],
    ['/api/something-of-the-host', 'content-api'],
    ['/graphql', 'graphql'],
    ['/uploads/a.jpg', 'uploads'],
    ['/admin/init', 'admin'],
    ['/_health', 'other'],
    ['/wp-login.php', 'other'],
    ['/apiary', 'other'],
  ])('of %s is %s', (path, group) => {
    expect(routeGroupOf(path, undefined, doors)).toBe(group);
  });

  it('is the panel’s for its routes outside of /admin', () => {
    expect(routeGroupOf('/content-manager/components', 'admin', doors)).toBe('admin');
  });

  it('knows no GraphQL where there is none', () => {
    expect(routeGroupOf('/graphql', undefined, { rest: '/api', graphql: null })).toBe('other');
  });
});
