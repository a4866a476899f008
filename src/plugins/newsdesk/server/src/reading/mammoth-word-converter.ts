import mammoth from 'mammoth';
import type { WordConverter, WordPicture } from '../core/document/word-converter';

/** Paragraph styles that mean something in a newsroom. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Headline'] => h1:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Standfirst'] => p.standfirst:fresh",
  "p[style-name='Byline'] => p.byline:fresh",
  "p[style-name='Author'] => p.byline:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
];

/** Converts DOCX with mammoth, which needs Node's buffers. */
export const mammothWordConverter: WordConverter = async (archive) => {
  const pictures: WordPicture[] = [];
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength) },
    {
      styleMap: styles,
      convertImage: mammoth.images.imgElement(async (image) => {
        const src = `picture:${pictures.length}`;
        pictures.push({
          src,
          bytes: new Uint8Array(await image.readAsArrayBuffer()),
          mediaType: image.contentType,
        });
        return { src };
      }),
    },
  );
  return { html: value, pictures, warnings: messages.map(({ message }) => message) };
};
