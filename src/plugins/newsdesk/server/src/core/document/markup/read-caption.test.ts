import { describe, expect, it } from '@jest/globals';
import type { SourceMedia } from '../source-media';
import { readDocument } from '../read-document';

const story = Array.from(
  { length: 6 },
  (_, at) =>
    `<p>Paragraph ${at} of a story about the harbour, long enough to be told from the furniture around it, with a few commas, and a full stop at the end of it.</p>`,
).join('');

async function picturesOf(above: string, inside = ''): Promise<readonly SourceMedia[]> {
  const page = `<html><head><title>Harbour opens</title></head><body><nav><a href="/">Home</a></nav><article><h1>Harbour opens</h1>${above}<div class="text">${story}${inside}${story}</div></article><footer>The Courier</footer></body></html>`;
  const { value } = await readDocument(new TextEncoder().encode(page), { fileName: 'page.html' });
  return value.media;
}

const printed = async (above: string, inside?: string) =>
  (await picturesOf(above, inside)).map(({ caption, credit }) => ({ caption, credit }));

describe('a picture’s caption and credit', () => {
  it('are told apart when two elements hold the credit, which is one', async () => {
    const figure =
      '<figure><img src="a.jpg"><figcaption><span class="caption">A crane at work.</span> <span class="credit">Photo by Ann Lee</span> /<span class="distributor">AP</span></figcaption></figure>';
    expect(await printed('', figure)).toEqual([
      { caption: 'A crane at work.', credit: 'Photo by Ann Lee/AP' },
    ]);
  });

  it('are told apart when brackets and a label stand around the credit', async () => {
    const figure =
      '<div><figure><img src="a.jpg"></figure><figcaption><span class="caption">A crane at work</span><span class="credit"> (<div>Image:</div>Tom Barry/Courier)</span></figcaption></div>';
    expect(await printed('', figure)).toEqual([
      { caption: 'A crane at work', credit: 'Image: Tom Barry/Courier' },
    ]);
  });

  it('are told apart when their wrapper is named after both', async () => {
    const figure =
      '<figure><img src="a.jpg"><span class="image-source-caption"><figcaption>A crane at work.</figcaption><span class="image-source">Ann Lee/Courier</span></span></figure>';
    expect(await printed('', figure)).toEqual([
      { caption: 'A crane at work.', credit: 'Ann Lee/Courier' },
    ]);
  });

  it('are found above the text, but not in a teaser', async () => {
    const above =
      '<figure><img src="a.jpg"><figcaption>The harbour on Monday. <cite>Ann Lee</cite></figcaption></figure>' +
      '<figure><a href="/b"><img src="b.jpg"></a><figcaption><a href="/b">Ten boats to buy now</a></figcaption></figure>';
    expect(await printed(above)).toEqual([
      { caption: 'The harbour on Monday.', credit: 'Ann Lee' },
    ]);
  });

  it('are printed once when the page has them for narrow and for wide screens', async () => {
    const figure =
      '<figure><img src="a.jpg"><div class="caption">A crane at work.</div><figcaption>A crane at work.</figcaption></figure>';
    expect(await printed('', figure)).toEqual([{ caption: 'A crane at work.', credit: null }]);
  });

  it('come from an alternative text only where an agency wrote a caption there', async () => {
    const above =
      '<div><img src="a.jpg" alt="Boats wait off Leeds, May 3, 2024. (AP Photo/Ann Lee)"><img src="b.jpg" alt="A logo of the Courier (small)"></div>';
    expect((await printed(above)).map(({ caption }) => caption)).toEqual([
      'Boats wait off Leeds, May 3, 2024. (AP Photo/Ann Lee)',
    ]);
  });
});
