import assert from 'node:assert/strict'
import { folds } from '../../server/src/features/folding.js'
import { type SectionSymbol, sectionSymbols } from '../../server/src/features/symbols.js'
import { tokens } from '../../server/src/features/tokens.js'
import { mark, marks } from '../marks.js'
import { checkText } from './checked.js'

const note = '---\nreport-type: operative-note\n---\n'

describe('features/symbols', () => {
  const names = (symbols: readonly SectionSymbol[]): unknown[] =>
    symbols.map(({ name, children }) => (children.length > 0 ? [name, names(children)] : name))

  it('nests headings, and labels below them', () => {
    const text = `${note}# Note\n\n## Findings\n\n### Disc\n\nSoft.\n\n**Complications:** none\n\n## Plan\n\nHome.\n`
    assert.deepEqual(names(sectionSymbols(checkText(text))), [
      ['Note', [['Findings', [['Disc', ['Complications']]]], 'Plan']],
    ])
  })

  it('reads labels alone', () => {
    const text = `${note}**EBL:** 50 mL\n\n**Complications:** none\n`
    assert.deepEqual(names(sectionSymbols(checkText(text))), ['EBL', 'Complications'])
  })

  it('keeps every label inside its section, as editors demand', () => {
    const text = `${note}# A\n\n**EBL:** 1 mL\n## B\n\nFINDINGS:\n\nx\n# C\n`
    const check = (symbols: readonly SectionSymbol[]): void => {
      for (const { span, label, children } of symbols) {
        assert.ok(span.start <= label.start && label.end <= span.end)
        for (const child of children) assert.ok(span.start <= child.span.start && child.span.end <= span.end)
        check(children)
      }
    }
    check(sectionSymbols(checkText(text)))
  })
})

describe('features/folding', () => {
  it('folds front matter, sections of any layout and comments', () => {
    const text = `${note}# Note\n\n**Findings:** soft\ndisc\n\n**Plan:** home\n\n<!-- a\nb -->\n`
    assert.deepEqual(
      folds(checkText(text)).map(({ span, kind }) => [kind, text.slice(span.start, span.end).split('\n')[0]]),
      [
        ['front-matter', '---'],
        ['section', '# Note'],
        ['section', '**Findings:** soft'],
        ['section', '**Plan:** home'],
        ['comment', '<!-- a'],
      ],
    )
  })
})

describe('features/tokens', () => {
  it('marks levels and the words of side, nothing that only looks like them', () => {
    const marked = 'Decompression at the ⟦left⟧ ⟦L4-5⟧ level. T2-weighted images; C9 is none.\n'
    const { text } = marks(marked)
    const found = tokens(checkText(text))
    assert.equal(
      mark(
        text,
        found.map(({ span }) => span),
      ),
      marked,
    )
    assert.deepEqual(
      found.map(({ type }) => type),
      ['side', 'level'],
    )
  })
})
