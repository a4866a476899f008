import type { Feed } from '../../src/plugins/newsdesk/server/src/core/formats/feed';
import type { PublishedReport } from '../../src/plugins/newsdesk/server/src/core/report/published-report';

/** A feed of one report, at a moment when it is out. */
export function feedOf(report: PublishedReport): Feed {
  return {
    title: 'Latest reports',
    description: 'Reports of the last days & more',
    address: 'https://api.harbour-post.example/api/newsdesk/feeds/any?topic=medtop:20000763',
    reports: [report],
    kills: [],
    now: report.publishedAt,
  };
}
