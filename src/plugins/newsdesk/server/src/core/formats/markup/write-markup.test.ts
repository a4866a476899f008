import { describe, expect, it } from '@jest/globals';
import { element } from './element';
import { writeHtml, writeXml } from './write-markup';

describe('writeXml', () => {
  it('escapes what means something in XML', () => {
    expect(writeXml(element('a', { b: '"<&>' }, ']]> & <c>'))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;&amp;&gt;">]]&gt; &amp; &lt;c&gt;</a>\n',
    );
  });

  it('leaves out what XML forbids, halves of characters too', () => {
    expect(writeXml(element('a', {}, '\u0000x\ud83dy\ufffez😀'))).toContain('<a>xyz😀</a>');
  });

  it('makes line ends one, and in attributes spaces', () => {
    expect(writeXml(element('a', { b: 'c\r\nd\te' }, 'f\r\ng\rh'))).toContain(
      '<a b="c d e">f\ng\nh</a>',
    );
  });

  it('writes an element without content as one tag', () => {
    expect(writeXml(element('a', { b: null, c: 1 }))).toContain('<a c="1"/>');
  });
});

describe('writeHtml', () => {
  it('closes what is not void with an end tag', () => {
    expect(writeHtml([element('p'), element('br')])).toBe('<p></p><br/>');
  });
});
