import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const disease =
  /\b(?:(?:lumbar |cervical |thoracic )?(?:inter)?(?:vertebral )?(?:disc|disk) herniations?|(?:lumbar |cervical |thoracic )?(?:spinal |foraminal )?stenosis|(?:degenerative |isthmic |lumbar )?spondylolisthesis|(?:vertebral )?compression fractures?|burst fractures?|radiculopathy)\b/i
const region = /^(?:lumbar|cervical|thoracic)/i
const treated =
  /\b(?:treat(?:ed|ment|ing)?|technique|patients?|underwent|operated|operation|surgery|decompression|fusion)\b/i

export const levelNamed = defineRule({
  id: 'content/level-named',
  severity: 'warning',
  scope: 'report',
  summary: 'A clinical abstract or case report names the spinal level.',
  why: 'L4-5 and L1-2 differ in approach, risk and outcome; a reader cannot apply a result without the level.',
  source: 'House rule; SCARE asks for the region in the title',
  reports: ['conference-abstract', 'case-report', 'surgical-case-report'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: conference-abstract\n---\n# Discs\n\nA new technique was developed as a treatment for ⟦lumbar disc herniation⟧.',
        says: 'No spinal level is named anywhere. Give the level or levels treated.',
      },
    ],
    good: [
      '---\nreport-type: conference-abstract\n---\n# Discs\n\nA new technique was developed for lumbar disc herniation at L4-5.',
      '---\nreport-type: conference-abstract\n---\n# Discs\n\nDisc herniation is common.',
      '---\nreport-type: procedure-explainer\n---\n# Discs\n\nSurgery for lumbar disc herniation.',
    ],
  },
  *check({ levels, sentences, mask, parts }) {
    if (levels.some(({ kind, confidence }) => kind !== 'none' && confidence === 'high')) return
    const end = parts[0]?.span.end ?? mask.length
    let named: { start: number; end: number } | undefined
    for (const span of sentences) {
      if (span.start >= end) break
      const text = mask.slice(span.start, span.end)
      const found = treated.test(text) ? disease.exec(text) : null
      if (!found) continue
      const place = { start: span.start + found.index, end: span.start + found.index + found[0].length }
      // Best shown where the text comes closest to a level: at a disease with its region.
      if (region.test(found[0])) {
        named = place
        break
      }
      named ??= place
    }
    if (named)
      yield { span: named, message: say('No spinal level is named anywhere. Give the level or levels treated.') }
  },
})
