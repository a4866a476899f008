/** A short article with a quote, statistics and a picture, written for these tests. */
export const article = `Council approves new tram line
By Jo Miller

GENT, Belgium, March 3, 2024 - The city council approved a new tram line on Sunday, saying it would carry about 12,000 passengers a day.

"This is the best news for the north of the city in thirty years," Mayor Anna De Smet told reporters. "We will start building in May."

The line will cost 45 million euros, according to a report by the transport agency. At least 300 people protested outside the town hall, police said.

Opposition leader Tom Claes said the plan was "too expensive" and that it would be delayed.

A tram passes the town hall in Ghent, Belgium, on March 2, 2024. Belga / JAN PEETERS
`;

/** The same article about another place: another source document. */
export const otherArticle = article.replaceAll('tram', 'ferry').replaceAll('Ghent', 'Ostend');

/** What no document may do to the panel. */
export const hostileArticle = `Harbour news

The page said <script>window.hacked = true</script><img src=x onerror="window.hacked = true">

"<b>Bold</b> words & <i>more</i>," Ida Holm said on Monday. \u202Eright to left\u202C

${'verylongword'.repeat(420)}
`;
