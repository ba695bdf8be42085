import { defineRule, type Fix } from '../../check/rule.js'
import { isTransitional, isVertebra, parseLevel } from '../../domain/spine/level.js'
import { say } from '../../text/message.js'
import { typingForms } from './typing-form.js'

export const crossRegionPair = defineRule({
  id: 'levels/cross-region-pair',
  severity: 'error',
  scope: 'report',
  summary: 'The two ends of a segment carry letters that go together.',
  why: 'L4-C5 has the numbers of a segment under letters from two ends of the spine: one letter is a slip.',
  source: 'Standard anatomy: segments join neighbours',
  examples: {
    bad: [
      { text: 'Discectomy at ⟦L4-C5⟧.', says: '“L4-C5” joins two distant regions: L4-L5 or C4-C5?' },
      { text: 'Stenosis at ⟦C5-L6⟧.', says: '“C5-L6” joins two distant regions: C5-C6 or L5-L6?' },
    ],
    good: ['Discectomy at L4-L5.', 'Fusion of T12-L1.', 'Fusion of T4-L5.', 'C7-S1 balance.'],
  },
  *check(context) {
    for (const { mention, span, written } of typingForms(context, 'cross-region-pair', 'any')) {
      const [one, other] = mention.ends.map((end) => context.source.slice(end.start, end.end))
      if (one === undefined || other === undefined) continue
      const choices = [
        `${one}-${letterOf(one)}${numberOf(other)}`,
        `${letterOf(other)}${numberOf(one)}-${other}`,
      ].filter(exists)
      const fixes = choices.map(
        (text): Fix => ({ title: say('Write {right}', { right: text }), safe: false, edits: [{ span, text }] }),
      )
      const [first, second] = choices
      const message =
        first && second
          ? say('“{written}” joins two distant regions: {first} or {second}?', { written, first, second })
          : say('“{written}” joins two distant regions: check the letters.', { written })
      const [from, to] = [parseLevel(one), parseLevel(other)]
      const range =
        from !== undefined && to !== undefined && from < to && mention.kind === 'range' && !isTransitional(to)
      yield { span, message, fixes, ...(range && { severity: 'warning' as const }) }
    }
  },
})

const letterOf = (level: string): string => /^\D*/.exec(level)?.[0] ?? ''
const numberOf = (level: string): string => level.slice(letterOf(level).length)

/** True where both ends of the choice are vertebrae, L6 among them. */
const exists = (choice: string): boolean =>
  choice.split('-').every((name) => {
    const level = parseLevel(name)
    return level !== undefined && isVertebra(level)
  })
