import { defineRule } from '../../check/rule.js'
import type { RiskList } from '../../domain/reports/type.js'
import { say } from '../../text/message.js'
import { hull } from '../../text/span.js'
import { firstLine, procedureBlocks } from './blocks.js'

const risk =
  /\b(?:infect\w*|bleed\w*|h(?:a)?emorrhage|h(?:a)?ematoma|leak\w*|embol\w*|paraly\w*|nerve (?:injury|damage|root injury)|dural? (?:tear|puncture)|dysesthesia|numbness|weakness|clots?|thrombosis|allerg\w*|reaction|malposition|non-?union|discitis|re-?fractures?|new fractures?|recurr\w*|death|complications?|adjacent segment|headache)\b|感染|出血|损伤|复发|渗漏|栓塞/i

export const risks = defineRule({
  id: 'content/risks',
  severity: 'warning',
  scope: 'report',
  summary: 'Each procedure that is explained to patients comes with its true risks.',
  why: 'Cost, operating time and limits of the indication are not risks; consent rests on what may go wrong.',
  source: 'House rule; lists of least risks per procedure are house knowledge',
  reports: ['procedure-explainer'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: procedure-explainer\n---\n# Options\n\n## Steroid injection\n\nA drug is injected near the nerve.\n\n**Advantages:** short.\n\n**⟦Disadvantages:** the relief is temporary.⟧',
        says: 'No risk of the injection is named. Name at least: infection, bleeding, dural puncture, nerve injury, contrast reaction, rise of blood glucose.',
      },
      {
        text: '---\nreport-type: procedure-explainer\n---\n# Options\n\n## Vertebroplasty\n\nBone cement is brought into the vertebra.\n\n**Advantages:** short.\n\n**Disadvantages:** ⟦a new fracture may come.⟧',
        says: 'The main risk of the vertebroplasty or kyphoplasty is missing: cement leakage.',
      },
    ],
    good: [
      '---\nreport-type: procedure-explainer\n---\n# Options\n\n## Steroid injection\n\nA drug is injected.\n\n**Advantages:** short.\n\n**Disadvantages:** infection and bleeding are rare.',
      '---\nreport-type: procedure-explainer\n---\n# Options\n\n## Steroid injection\n\nA drug is injected.\n\n**Advantages:** short.\n\n**Risks:** infection.\n\n**Disadvantages:** costs.',
      '**Advantages:** short.\n\n**Disadvantages:** costs.',
    ],
  },
  *check(report) {
    const { mask, knowledge, reportType } = report
    const lists = knowledge.reportTypes.find(({ id }) => id === reportType)?.risks ?? []
    for (const { span, points } of procedureBlocks(report)) {
      const against = points.filter(({ ids }) => ids.includes('risks') || ids.includes('disadvantages'))
      const point = against.find(({ ids }) => ids.includes('risks')) ?? against.at(-1)
      if (!point || point.empty) continue
      const text = against.map((own) => lineText(mask, own)).join(' ')
      const list = listFor(lists, mask.slice(span.start, span.end))
      const line = firstLine(mask, point)
      if (!risk.test(text)) {
        const values = { procedure: [list?.name ?? ''], risks: list?.risks ?? [] }
        yield {
          span: hull(point.label.span, line),
          message: list
            ? say('No risk of the {procedure} is named. Name at least: {risks}.', values)
            : say('No risk is named here. Say what may go wrong, and how often.'),
        }
      } else if (list?.key && !hasWord(text, list.key.words)) {
        yield {
          span: line,
          message: say('The main risk of the {procedure} is missing: {risk}.', {
            procedure: [list.name],
            risk: [list.key.name],
          }),
        }
      }
    }
  },
})

const lineText = (mask: string, section: Parameters<typeof firstLine>[1]): string =>
  mask.slice(section.body.start, Math.max(firstLine(mask, section).end, section.body.start))

/** The list of the procedure that the block begins with: the earliest of its words decides. */
function listFor(lists: readonly RiskList[], text: string): RiskList | undefined {
  const lower = text.toLowerCase()
  let best: { at: number; list: RiskList } | undefined
  for (const list of lists) {
    for (const word of list.words) {
      const at = lower.search(new RegExp(`\\b${word}\\b`))
      if (at >= 0 && (!best || at < best.at)) best = { at, list }
    }
  }
  return best?.list
}

const hasWord = (text: string, words: readonly string[]): boolean => {
  const found = new Set(text.toLowerCase().split(/[^a-z]+/))
  return words.some((word) => found.has(word))
}
