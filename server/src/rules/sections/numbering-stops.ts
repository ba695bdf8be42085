import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const numbered = /^[ \t]*(\d{1,2})[.,、][ \t]*(?=\p{L})/u
const leastMore = 2

export const numberingStops = defineRule({
  id: 'sections/numbering-stops',
  severity: 'warning',
  scope: 'report',
  summary: 'Numbered parts are numbered to the end.',
  why: 'A reader who meets 1 and 2 looks for 3, and takes what follows for parts of 2.',
  source: 'House rule',
  reports: ['procedure-explainer', 'news-article'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: procedure-explainer\n---\n# Options\n\n1,Injection of the nerve root under X-ray.\n\n⟦2,Ablation of the disc⟧ with a probe through a needle.\n\nEndoscopy of the spine\n\nA camera is brought in through a small cut and the fragment is taken out.\n\nFusion of the spine\n\nTwo vertebrae are joined with screws and bone so that they heal together.',
        says: 'Numbering stops at 2: the parts that follow have no number. Number all of them or none.',
      },
    ],
    good: [
      '---\nreport-type: procedure-explainer\n---\n# Options\n\n1. Injection.\n2. Ablation.\n\n## Endoscopy\n\nA camera.\n\n## Fusion\n\nScrews.',
      '---\nreport-type: procedure-explainer\n---\n# Options\n\nUp to 2, sometimes 3 days.',
    ],
  },
  *check({ mask, blocks, labels }) {
    let last: { number: number; start: number; end: number } | undefined
    for (const { kind, span } of blocks) {
      if (kind !== 'paragraph') continue
      for (let start = span.start; start < span.end; ) {
        const stop = mask.slice(start, span.end).search(/[\r\n]/)
        const end = stop < 0 ? span.end : start + stop
        const line = mask.slice(start, end)
        const found = numbered.exec(line)
        const number = found ? Number(found[1]) : 0
        if (found && (last ? number === last.number + 1 : number === 1)) {
          const from = start + line.search(/\d/)
          const words = /^\d+\S?[ ]*\S+(?: \S+){0,3}/.exec(line.trimStart())?.[0].replace(/[,;:]$/, '') ?? line
          last = { number, start: from, end: from + words.length }
        }
        start = end + 1
      }
    }
    if (!last || last.number < 2) return
    const { start, end, number } = last
    const later = labels.filter(({ style, start: at }) => (style === 'line' || style === 'heading') && at > end)
    if (later.length < leastMore || later.some(({ style }) => style === 'heading')) return
    yield {
      span: { start, end },
      message: say('Numbering stops at {number}: the parts that follow have no number. Number all of them or none.', {
        number,
      }),
    }
  },
})
