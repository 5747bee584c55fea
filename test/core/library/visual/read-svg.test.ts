import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { SVG_ELEMENTS } from '../../../../core/library/visual/svg-allowed.ts';
import { readSvg } from '../../../../core/library/visual/read-svg.ts';

const around = (inner: string, attributes = ''): string =>
  `<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"${attributes}>\n${inner}\n</svg>\n`;

const reasonOf = (svg: string): string => {
  const read = readSvg(svg);
  return 'reason' in read ? read.reason : 'taken';
};

describe('an SVG', () => {
  it('is taken when it only draws', () => {
    const drawing = around(
      `<title>A &amp; B</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
       <style><![CDATA[ .a { fill: url(#g); stroke: #123 } ]]></style>
       <g class='a' style="opacity: .5"><path d="M0 0L4 4"/><use href="#g" x="1"/></g><text font-size="3">12.4 %</text>`,
    );
    expect(readSvg(drawing)).toEqual({ mediaType: 'image/svg+xml', width: 40, height: 30 });
  });

  it.each([
    ['<script>alert(1)</script>', '<script>: it would run a program (line 4)'],
    ['<g>\n<svg:script/></g>', '<svg:script>: it would run a program (line 5)'],
    ['<rect onclick="alert(1)"/>', '<rect> has the event handler onclick (line 4)'],
    ['<rect OnMouseOver="alert(1)"/>', 'event handler OnMouseOver'],
    ['<foreignObject><div/></foreignObject>', 'it holds a page inside the drawing'],
    ['<image href="https://evil.example/x.png"/>', 'it loads another picture'],
    ['<a href="https://evil.example"><rect/></a>', 'a drawing must not lead anywhere'],
    ['<use href="https://evil.example/x.svg#a"/>', 'href, which leads out of the drawing'],
    ['<use xlink:href="data:image/svg+xml;base64,AAAA#a"/>', 'leads out of the drawing'],
    ['<use href="&#106;ava&#x0A;script:alert(1)"/>', 'leads out of the drawing'],
    ['<rect fill="url(https://evil.example/#a)"/>', 'has an address in fill'],
    ['<rect fill="url(other.svg#a)"/>', 'CSS that refers to another file'],
    ['<rect style="background:u\\72l(//evil.example)"/>', '<rect> has'],
    ['<style>@import "//evil.example/x.css";</style>', 'has CSS that loads something'],
    ['<style>rect { fill: url("https://evil.example") }</style>', 'has CSS that refers to another file'],
    ['<style>rect { fill: \\75rl(x) }</style>', 'has CSS with an escape'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', 'an animation can change where something leads'],
    ['<animate attributeName="href" values="javascript:alert(1)"/>', 'an animation can change'],
    ['<rect xml:base="https://evil.example/"/>', 'xml:base, which a drawing must not have'],
    ['<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>', 'which a drawing does not need'],
    ['<g xmlns:h="http://www.w3.org/1999/xhtml"/>', 'declares a namespace'],
    ['<?xml-stylesheet href="x.css"?>', 'has a processing instruction'],
    ['<text>&xxe;</text>', 'uses an entity that XML does not know'],
    ['<g><rect></g>', 'is not well-formed'],
    ['<rect x=1/>', 'is not well-formed'],
    ['<rect x="1" x="2"/>', 'is not well-formed'],
  ])('with %s is refused with the reason and its line', (inner, reason) => {
    expect(reasonOf(around(inner))).toContain(reason);
  });

  it('with a document type, entities or an event on its root is refused', () => {
    expect(reasonOf('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"/>')).toContain('document type');
    expect(reasonOf(around('', ' onload="alert(1)"'))).toContain('event handler onload');
    expect(reasonOf('<svg xmlns="http://www.w3.org/2000/svg"/>')).toContain('no width and height');
    expect(reasonOf('<svg viewBox="0 0 1 1"/><svg viewBox="0 0 1 1"/>')).toContain('is not one <svg>');
  });

  it('is never taken where another reader of XML finds an element or attribute outside of the list', () => {
    const piece = fc.constantFrom(
      '<script>',
      '</script>',
      '<rect ',
      'onload=',
      '"',
      "'",
      '/>',
      '>',
      '<',
      '&#60;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<style>',
      '</style>',
      '<svg>',
      '</svg>',
      '<g>',
      '</g>',
      'href="javascript:1"',
      'x="1"',
      '\u0000',
      ' ',
      '<iframe>',
    );
    let taken = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const svg = around(pieces.join(''));
        const read = readSvg(svg);
        if ('reason' in read) return true;
        taken += 1;
        const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
        return [...document.querySelectorAll('*')].every(
          ({ localName, attributes }) =>
            SVG_ELEMENTS.has(localName) &&
            [...attributes].every(({ name }) => !name.startsWith('on') && name !== 'href'),
        );
      }),
      { numRuns: 1_000 },
    );
    expect(taken).toBeGreaterThan(10);
  });
});
