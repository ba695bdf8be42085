import assert from 'node:assert/strict'
import type { Variables } from '../../../server/src/domain/templates/model.js'
import { sourceOf, toBlank, toFilled, toSnippet, variablesIn } from '../../../server/src/domain/templates/render.js'
import {
  draftProcedure,
  draftReport,
  insertProcedure,
  newReport,
  newReportSnippet,
} from '../../../server/src/domain/templates/report.js'
import { nameOf, onAll, pages, templates } from '../../templates/pages.js'
import { snippetText } from '../../templates/snippet-text.js'

/** Names of the variables that get a tab stop of their own, in order of their numbers. */
function typedInto(text: string, variables: Variables): readonly string[] {
  const names = variablesIn(text)
  const known = new Set(names)
  return [...new Set(names.map((name) => sourceOf(name, variables, {}, known) ?? name))]
}

describe('templates: rendering', () => {
  it('fills everything, and leaves blanks with a prompt', () => {
    const wrong = onAll((page) => {
      const filled = newReport(templates, { ...page, blank: false })!
      const blank = newReport(templates, page)!
      const bad = /\{\{|\}\}|undefined|\$\{/.exec(filled) ?? /\{\{\s*\}\}|\{\{[^}]*\{\{|undefined|\$\{/.exec(blank)
      return bad ? `${nameOf(page)}: ${bad[0]}` : undefined
    })
    assert.deepEqual(wrong, [])
  })

  it('gives snippets that come to the filled text when the defaults are typed, and to the blank one before', () => {
    for (const page of pages) {
      const { text, variables } = draftReport(templates, page.type, page.procedure)!
      const snippet = newReportSnippet(templates, page)!
      const typed = typedInto(text, variables).map((name) => toFilled(`{{${name}}}`, variables))
      assert.equal(snippetText(snippet, typed), newReport(templates, { ...page, blank: false }), nameOf(page))
      assert.doesNotMatch(snippetText(snippet), /(?<!\{)\bL4-L5\b|A\. Example/, nameOf(page))
    }
  })

  it('gives a sound snippet for every section of every procedure', () => {
    for (const { id, note } of templates.procedures) {
      for (const section of Object.keys(note)) {
        const request = { procedure: id, section }
        const { text, variables } = draftProcedure(templates, request)!
        const typed = typedInto(text, variables).map((name) => toFilled(`{{${name}}}`, variables))
        assert.equal(
          snippetText(insertProcedure(templates, request)!, typed),
          toFilled(text, variables),
          `${id} ${section}`,
        )
      }
    }
  })

  it('writes a given level and side wherever they belong', () => {
    const text = newReport(templates, { type: 'operative-note', procedure: 'tlif', level: 'L5-S1', side: 'right' })!
    assert.match(text, /Transforaminal lumbar interbody fusion, L5-S1, right approach/)
    assert.match(text, /exiting L5 root and the traversing S1 root were compressed on the right/)
    assert.doesNotMatch(text, /L4|\bleft\b|\{\{level\}\}|\{\{lower/)
    assert.match(text, /\{\{number\}\} mL/)
    const other = onAll((page) => {
      const { text, variables } = draftReport(templates, page.type, page.procedure)!
      const level = variables['level']?.default ?? ''
      // One procedure has one level only, and says so in its own words.
      if (!variablesIn(text).includes('level') || !level.includes('-') || level === 'C1-C2') return undefined
      return newReport(templates, { ...page, level: 'L2-L3', blank: false })!.includes(level) ? nameOf(page) : undefined
    })
    assert.deepEqual(other, [])
  })

  it('numbers tab stops by appearance, one for each variable', () => {
    const variables = {
      level: { default: 'L4-L5' },
      upper: { from: 'level', part: 'upper' },
      side: { default: 'left', choices: ['left', 'right'] },
    } as const
    assert.equal(
      toSnippet('{{level}} {{side}}, {{upper}} {{level}} costs $5 {x}', variables),
      `$\{1:{{level\\}\\}} $\{2|{{left \\| right}},left,right|}, $\{1/^(\\w+).*$/$1/} $\{1} costs \\$5 {x\\}$0`,
    )
    assert.equal(toBlank('{{level}} {{side}} {{upper}}', variables, { level: 'L4-5' }), 'L4-5 {{left | right}} L4')
    assert.equal(toFilled('{{side}} {{level}} {{upper}}', variables, { side: 'right' }), 'right L4-L5 L4')
    assert.equal(toSnippet('{{level}} {{upper}}', variables, { level: 'L4/5' }), `$\{1:L4/5} $\{2:L4}$0`)
    assert.equal(toSnippet('{{upper}}', variables), `$\{1:{{upper\\}\\}}$0`)
    assert.equal(toSnippet('{{level}}', variables, { level: 'a|$}' }), `$\{1:a|\\$\\}}$0`)
  })

  it('gives nothing for an unknown type or procedure', () => {
    assert.equal(newReport(templates, { type: 'recipe' }), undefined)
    assert.equal(newReport(templates, { type: 'operative-note', procedure: 'appendectomy' }), undefined)
    assert.equal(insertProcedure(templates, { procedure: 'appendectomy' }), undefined)
  })
})

describe('templates: insertion into a note', () => {
  it('gives only the text of the section at the cursor', () => {
    const text = insertProcedure(templates, {
      procedure: 'microdiscectomy',
      section: 'procedure',
      values: { level: 'L5/S1', side: 'right' },
    })
    assert.equal(text, `1. Microdiscectomy, $\{1:L5/S1}, $\{2|right,left|}, posterior approach$0`)
  })

  it('gives the whole block in the layout of the note, without what is there', () => {
    const present = new Set(['preoperative-diagnosis', 'indications', 'procedure'])
    const bold = snippetText(
      insertProcedure(templates, { procedure: 'acdf', section: 'signature', present, layout: 'bold' })!,
    )
    assert.match(bold, /^\*\*Position and level confirmation:\*\* The patient lay supine/)
    assert.match(bold, /^\*\*Implants:\*\*\n\n\| Level/m)
    assert.doesNotMatch(bold, /Preoperative diagnosis|^#/m)
    const capitals = snippetText(insertProcedure(templates, { procedure: 'acdf', layout: 'capitals' })!)
    assert.match(capitals, /^PREOPERATIVE DIAGNOSIS: Cervical disc herniation/)
    const headings = snippetText(insertProcedure(templates, { procedure: 'acdf' })!)
    assert.match(
      headings,
      /^## Preoperative diagnosis\n\nCervical disc herniation at \{\{level\}\}, \{\{left \| right\}\}/,
    )
  })

  it('gives the words for patients in an explainer, and the note where there are none', () => {
    const request = { procedure: 'vertebroplasty', type: 'procedure-explainer', section: 'risks' }
    assert.match(draftProcedure(templates, request)!.text, /^\| Risk \| How often \|/)
    const none = { ...request, procedure: 'pso', section: 'findings' }
    assert.match(draftProcedure(templates, none)!.text, /^The deformity was rigid/)
  })
})
