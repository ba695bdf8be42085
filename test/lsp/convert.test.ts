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
        const converter = createConverter(text)
        const length = converter.text.length + 1
        const ends = [a % length, b % length].sort((x, y) => x - y)
        const span = { start: ends[0]!, end: ends[1]! }
        fc.pre(!inBreak(converter.text, span.start) && !inBreak(converter.text, span.end))
        assert.deepEqual(converter.span(converter.range(span)), span)
      }),
      { numRuns: 2000 },
    )
  })

  it('agrees with the text documents that editors keep', () => {
    fc.assert(
      fc.property(texts, fc.nat({ max: 12 }), fc.nat({ max: 30 }), (text, line, character) => {
        const document = TextDocument.create('file:///a.md', 'markdown', 1, text)
        const mark = text.startsWith('\ufeff') ? 1 : 0
        const expected = Math.max(0, document.offsetAt({ line, character }) - mark)
        assert.equal(createConverter(text).offset({ line, character }), expected)
      }),
      { numRuns: 2000 },
    )
  })

  it('counts a byte order mark for the editor and not for the checks', () => {
    const converter = createConverter('\ufeffL4\nL5')
    assert.equal(converter.text, 'L4\nL5')
    assert.deepEqual(converter.range({ start: 0, end: 2 }), {
      start: { line: 0, character: 1 },
      end: { line: 0, character: 3 },
    })
    assert.deepEqual(converter.position(3), { line: 1, character: 0 })
    assert.equal(converter.offset({ line: 0, character: 0 }), 0)
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
