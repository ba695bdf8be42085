import type { PassageContext } from '../../check/context.js'
import { defineRule } from '../../check/rule.js'
import { lastOf, type Region } from '../../domain/spine/level.js'
import { say } from '../../text/message.js'
import { type Span, startingIn } from '../../text/span.js'
import { sentenceAt } from './beside.js'
import { formProblem, typingForms } from './typing-form.js'

export const regionOmitted = defineRule({
  id: 'levels/region-omitted',
  severity: 'warning',
  scope: 'passage',
  summary: 'Every level carries the letter of its region.',
  why: 'A 4-5 disc is cervical, thoracic or lumbar: the reader has to guess.',
  source: 'House rule',
  examples: {
    bad: [
      { text: '⟦4-5⟧ disc herniation.', says: 'Level without its letter: “4-5” may be cervical, thoracic or lumbar.' },
      {
        text: 'The lumbar spine shows a bulging ⟦4-5⟧ disc.',
        says: 'Level without its letter: “4-5” should be L4-5.',
        fixed: 'The lumbar spine shows a bulging L4-5 disc.',
      },
      {
        text: 'Stenosis at ⟦L4-5 and 5-1⟧.',
        says: 'Level without its letter: “L4-5 and 5-1” should be L4-5 and 5-S1.',
      },
    ],
    good: [
      'The L4-5 disc.',
      'C4-5, 5-6 and 6-7 discs.',
      'A 4-5 mm disc bulge.',
      'Pain of 4-5/10.',
      '2-3 disc levels were fused.',
    ],
  },
  *check(context) {
    for (const form of typingForms(context, 'region-omitted')) {
      const { span, written, right, mention } = form
      if (mention.kind !== 'none') {
        yield formProblem(
          form,
          say('Level without its letter: “{written}” should be {right}.', { written, right: right ?? written }),
        )
        continue
      }
      const letter = onlyRegion(context, span)
      if (letter === undefined || !fits(letter, written)) {
        yield {
          span,
          message: say('Level without its letter: “{written}” may be cervical, thoracic or lumbar.', { written }),
        }
        continue
      }
      const text = letter + written
      yield {
        span,
        message: say('Level without its letter: “{written}” should be {right}.', { written, right: text }),
        fixes: [
          {
            title: say('Write {right}', { right: text }),
            safe: false,
            edits: [{ span: { start: span.start, end: span.start }, text: letter }],
          },
        ],
      }
    }
  },
})

const WORDS: Readonly<Record<string, Region>> = { cervical: 'C', thoracic: 'T', dorsal: 'T', lumbar: 'L' }

/** The one region that the sentence names, in words or by its other levels. */
function onlyRegion({ sentences, mask, levels }: PassageContext, span: Span): Region | undefined {
  const sentence = sentenceAt(sentences, span.start)
  if (!sentence) return undefined
  const found = new Set<Region>()
  for (const [word] of mask.slice(sentence.start, sentence.end).matchAll(/\b(?:cervical|thoracic|dorsal|lumbar)\b/gi)) {
    const region = WORDS[word.toLowerCase()]
    if (region) found.add(region)
  }
  for (const level of startingIn(levels, sentence)) {
    for (const name of level.levels) found.add(name.startsWith('Co') ? 'Co' : (name.slice(0, 1) as Region))
  }
  const [region] = found
  return found.size === 1 ? region : undefined
}

/** True where the region has both numbers. */
const fits = (region: Region, written: string): boolean =>
  (written.match(/\d+/g) ?? []).every((digits) => Number(digits) <= lastOf(region))
