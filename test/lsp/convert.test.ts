import assert from 'node:assert/strict'
import fc from 'fast-check'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { createConverter } from '../../server/src/lsp/convert.js'

const piece = fc.constantFrom(
  'L4-5',
  '椎间盘',
  '😀',
  'é',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '\u2028',
  '\u0085',
  '\ufeff',
  '\ud83d',
  '#',
)
const texts = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))
const inBreak = (text: string, at: number) => text[at] === '\n' && text[at - 1] === '\r'

describe('lsp/convert', () => {
  it('brings every span back as it was, on CJK, astral characters and any line break', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const ends = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
        const span = { start: ends[0]!, end: ends[1]! }
        fc.pre(!inBreak(text, span.start) && !inBreak(text, span.end))
        const converter = createConverter(text)
        assert.deepEqual(converter.span(converter.range(span)), span)
      }),
      { numRuns: 2000 },
    )
  })

  it('agrees with the text documents that editors keep', () => {
    fc.assert(
      fc.property(texts, fc.nat({ max: 12 }), fc.nat({ max: 30 }), (text, line, character) => {
        const document = TextDocument.create('file:///a.md', 'markdown', 1, text)
        assert.equal(createConverter(text).offset({ line, character }), document.offsetAt({ line, character }))
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps a byte order mark as the first character of the first line', () => {
    assert.deepEqual(createConverter('\ufeffL4').range({ start: 1, end: 3 }), {
      start: { line: 0, character: 1 },
      end: { line: 0, character: 3 },
    })
  })

  it('moves an offset between CR and LF to the end of the line', () => {
    assert.deepEqual(createConverter('a\r\nb').position(2), { line: 0, character: 1 })
  })

  it('clamps positions outside the text and turned ranges', () => {
    const converter = createConverter('ab\ncd')
    assert.equal(converter.offset({ line: 9, character: 9 }), 5)
    assert.equal(converter.offset({ line: 0, character: 99 }), 2)
    assert.deepEqual(converter.span({ start: { line: 1, character: 1 }, end: { line: 0, character: 0 } }), {
      start: 4,
      end: 4,
    })
  })
})
