import assert from 'node:assert/strict'
import { disableHere, disableInFile } from '../../server/src/features/disable.js'
import { applyEdits } from '../../server/src/text/edits.js'
import { checkText, wordRule } from './checked.js'

const rules = [wordRule('levels/c9', /C9/g), wordRule('terms/bad', /bad/g)]

/** Each place is silenced in turn until nothing is left; the text must stay quiet, and no comment may be called unused. */
function silence(source: string): string {
  let text = source
  for (let i = 0; i < 9; i++) {
    const checked = checkText(text, rules)
    const finding = checked.findings[0]
    if (!finding) return text
    assert.ok(!finding.rule.startsWith('document/'), `${finding.rule} in\n${text}`)
    const edit = disableHere(checked, finding)
    assert.ok(edit, `no edit for ${text}`)
    text = applyEdits(text, [edit])
  }
  assert.fail(`not silent:\n${text}`)
}

describe('features/disable', () => {
  it('puts the comment above a paragraph or heading', () => {
    assert.equal(silence('Text.\n\nAt C9.\n'), 'Text.\n\n<!-- spine-report-disable-next-line levels/c9 -->\nAt C9.\n')
    assert.equal(silence('## Fusion of C9\n'), '<!-- spine-report-disable-next-line levels/c9 -->\n## Fusion of C9\n')
    assert.equal(silence('At C9\r\n'), '<!-- spine-report-disable-next-line levels/c9 -->\r\nAt C9\r\n')
  })

  it('keeps the indentation of the line', () => {
    assert.equal(silence('  At C9.\n'), '  <!-- spine-report-disable-next-line levels/c9 -->\n  At C9.\n')
  })

  it('names several rules in one comment', () => {
    assert.equal(silence('A bad C9.\n'), '<!-- spine-report-disable-next-line terms/bad, levels/c9 -->\nA bad C9.\n')
    assert.equal(silence('- A bad C9.\n'), '- A bad C9. <!-- spine-report-disable-line terms/bad, levels/c9 -->\n')
  })

  it('goes to the end of the line where a line of its own would break lists, tables, quotes and paragraphs', () => {
    assert.equal(
      silence('- one\n- at C9\n- two\n'),
      '- one\n- at C9 <!-- spine-report-disable-line levels/c9 -->\n- two\n',
    )
    assert.equal(silence('> at C9\n'), '> at C9 <!-- spine-report-disable-line levels/c9 -->\n')
    assert.equal(
      silence('First line\nat C9  \nlast\n'),
      'First line\nat C9 <!-- spine-report-disable-line levels/c9 -->  \nlast\n',
    )
    assert.equal(
      silence('| a | b |\n|---|---|\n| C9 | x |\n'),
      '| a | b |\n|---|---|\n| C9 <!-- spine-report-disable-line levels/c9 --> | x |\n',
    )
  })

  it('silences a rule in the whole file from below the front matter', () => {
    const source = '---\ntitle: x\n---\nAt C9 and C9.\n'
    const fixed = applyEdits(source, [disableInFile(checkText(source, rules), 'levels/c9')])
    assert.equal(fixed, '---\ntitle: x\n---\n<!-- spine-report-disable-file levels/c9 -->\n\nAt C9 and C9.\n')
    assert.deepEqual(checkText(fixed, rules).findings, [])
    const both = applyEdits(fixed, [disableInFile(checkText(fixed, rules), 'terms/bad')])
    assert.equal(both, fixed.replace('levels/c9 -->', 'levels/c9, terms/bad -->'))
  })
})
