import assert from 'node:assert/strict'
import { inGroups } from '../../../server/src/domain/templates/groups.js'
import { variablesIn } from '../../../server/src/domain/templates/render.js'
import { draftReport, newReport } from '../../../server/src/domain/templates/report.js'
import { partOf } from '../../../server/src/domain/templates/value-part.js'
import { nameOf, onAll, reportTypes, templates } from '../../templates/pages.js'

describe('templates: parts of a level', () => {
  const cases = [
    ['L4-L5', 'upper', 'L4'],
    ['L4-5', 'lower', 'L5'],
    ['L5/S1', 'lower', 'S1'],
    ['L5–S1', 'upper', 'L5'],
    ['C7-T1', 'cervical-root', 'C8'],
    ['C5-C6', 'cervical-root', 'C6'],
    ['C5', 'above', 'C4'],
    ['T12', 'below', 'L1'],
    ['C0-C3', 'upper', 'C0'],
    ['left', 'capital', 'Left'],
    ['left', 'opposite', 'right'],
    ['bilateral', 'opposite', undefined],
    ['S5', 'below', undefined],
    ['the lumbar spine', 'upper', undefined],
  ] as const
  for (const [level, part, expected] of cases) {
    it(`${part} of ${level} is ${expected}`, () => assert.equal(partOf(level, part), expected))
  }
})

describe('templates: data', () => {
  it('has every report type and at least thirty procedures', () => {
    assert.deepEqual(
      reportTypes.map(({ id }) => id).filter((id) => !templates.reports.some((report) => report.id === id)),
      [],
    )
    assert.ok(templates.procedures.length >= 36, `${templates.procedures.length} procedures`)
  })

  it('uses only section ids of the report type', () => {
    const ids = new Map(reportTypes.map(({ id, sections }) => [id, new Set(sections.map((section) => section.id))]))
    const unknown = templates.reports.flatMap((report) => [
      ...report.sections
        .map(({ id }) => id)
        .filter((id) => !ids.get(report.id)?.has(id))
        .map((id) => `${report.id}: ${id}`),
      ...templates.procedures.flatMap((procedure) =>
        Object.keys((report.procedureTexts && procedure[report.procedureTexts]) ?? {})
          .filter((id) => !report.sections.some((section) => section.id === id))
          .map((id) => `${procedure.id}: ${id}`),
      ),
    ])
    assert.deepEqual(unknown, [])
  })

  it('declares every variable and knows every phrase', () => {
    const wrong = onAll((page) => {
      const { text, variables } = draftReport(templates, page.type, page.procedure)!
      const missing = variablesIn(text).filter((name) => !variables[name])
      const sources = Object.values(variables).flatMap(({ from }) => (from && !variables[from] ? [from] : []))
      return missing.length + sources.length > 0 || text.includes('{{>')
        ? `${nameOf(page)}: ${[...missing, ...sources]}`
        : undefined
    })
    assert.deepEqual(wrong, [])
  })

  it('uses every variable that a procedure or a report declares', () => {
    const idle = templates.procedures.flatMap(({ id, variables }) => {
      const used = new Set(
        ['operative-note', 'procedure-explainer'].flatMap((type) => {
          const draft = draftReport(templates, type, id)!
          const names = variablesIn(draft.text)
          return [...names, ...names.map((name) => draft.variables[name]?.from ?? name)]
        }),
      )
      return Object.keys(variables)
        .filter((name) => !used.has(name))
        .map((name) => `${id}: ${name}`)
    })
    const phrases = Object.keys(templates.phrases).filter(
      (name) => !JSON.stringify([templates.phrases, templates.procedures, templates.reports]).includes(`{{>${name}}}`),
    )
    assert.deepEqual([...idle, ...phrases], [])
  })

  it('lists procedures by region from the head down, then by approach', () => {
    const listed = inGroups(templates.procedures)
    assert.equal(listed.length, templates.procedures.length)
    assert.equal(listed[0]?.id, 'cervical-corpectomy')
    const groups = listed.map(({ region, approach }) => `${region} ${approach}`)
    assert.equal(new Set(groups).size, groups.filter((group, i) => group !== groups[i - 1]).length)
  })

  it('says in every operative note what keeps patients safe', () => {
    const needed = [
      /time-out/i,
      /confirmed|localized/,
      /fluoroscop|radiograph/i,
      /counts were correct/,
      /\d mL/,
      /## Complications/,
      /## Specimens/,
      /consent/,
    ]
    const wrong = templates.procedures.flatMap(({ id }) => {
      const text = newReport(templates, { type: 'operative-note', procedure: id, blank: false })!
      return needed.filter((pattern) => !pattern.test(text)).map((pattern) => `${id}: ${pattern}`)
    })
    assert.deepEqual(wrong, [])
  })
})
