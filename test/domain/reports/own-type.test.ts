import assert from 'node:assert/strict'
import { joinLayers } from '../../../server/src/config/config.js'
import { readConfigFile } from '../../../server/src/config/file.js'
import { createService } from '../../../server/src/service.js'
import { render } from '../../../server/src/text/message.js'

const service = createService()

function read(reports: unknown) {
  const text = JSON.stringify({ reports }, null, 2)
  const file = readConfigFile(text, service.names)
  return {
    config: joinLayers([file]),
    problems: file.problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${render(message)}`),
  }
}

describe('report types of a workspace', () => {
  it('are detected and checked like the built-in ones', () => {
    const { config, problems } = read([
      {
        id: 'clinic-letter',
        title: 'Clinic letter',
        sections: [
          { id: 'diagnosis', labels: ['diagnosis'] },
          { id: 'advice', labels: ['advice'], text: ['advised to'] },
          { id: 'plan', title: { en: 'Plan', zh: '计划' } },
        ],
        detect: [{ words: ['thank you for referring'], points: 4 }],
      },
    ])
    assert.deepEqual(problems, [])
    const checked = service
      .openDocument()
      .check('Thank you for referring this patient.\n\n**Diagnosis:** sciatica\n\nShe was advised to walk.', { config })
    assert.equal(checked.report.reportType, 'clinic-letter')
    const missing = checked.findings
      .filter(({ rule }) => rule === 'sections/missing')
      .map(({ message }) => render(message))
    assert.deepEqual(missing, ['This clinic letter lacks: plan. Stated only in running text: advice.'])
  })

  it('extend a built-in type: add behind a section, replace, leave out; its rules hold', () => {
    const { config, problems } = read([
      {
        id: 'our-note',
        extends: 'operative-note',
        omit: ['signature'],
        sections: [
          { id: 'tourniquet', after: 'anesthesia' },
          { id: 'urgency', need: 'required' },
        ],
      },
    ])
    assert.deepEqual(problems, [])
    const checked = service
      .openDocument()
      .check('---\nreport-type: our-note\n---\n# Note\n\n**Complications:** n/a', { config })
    const ids = checked.report.parts[0]?.type?.sections.map(({ id }) => id) ?? []
    assert.equal(ids[ids.indexOf('anesthesia') + 1], 'tourniquet')
    assert.ok(!ids.includes('signature'))
    assert.equal(checked.report.parts[0]?.type?.section.get('urgency')?.need, 'required')
    assert.ok(checked.findings.some(({ rule }) => rule === 'content/vague-answer'))
  })

  it('are findings at their place where they are faulty, and the rest works on', () => {
    const { config, problems } = read([
      { id: 'Bad name' },
      { id: 'none' },
      { id: 'letter', sections: [{ id: 'plan', need: 'must' }, { labels: ['x'] }, { id: 'advice', after: 'nowhere' }] },
      'text',
      { id: 'other', extends: 'no-such-type', sections: [{ id: 'plan', labels: 'plan' }], colour: 1 },
    ])
    assert.deepEqual(
      problems.map((p) => p.replace(/ Known are.*/, '')),
      [
        '"Bad name": A report type needs an id of small letters, digits and hyphens, such as "clinic-letter".',
        '"none": A report type needs at least one section, or a type that it extends.',
        '"must": Write "required", "recommended" or "optional" here.',
        '{\n          "labels": [\n            "x"\n          ]\n        }: A section needs at least an id: { "id": "findings" }.',
        '"nowhere": There is no section “nowhere” before this one.',
        '"text": A report type must stand between { and }.',
        '1: “colour” is no setting.',
        '"no-such-type": No such report type.',
        '"plan": Write a list of words in quotation marks here: ["one", "two"].',
      ],
    )
    assert.deepEqual(
      config.reports.map(({ id }) => id),
      ['letter', 'other'],
    )
  })
})
