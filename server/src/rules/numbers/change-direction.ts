import { defineRule } from '../../check/rule.js'
import { textBefore, textBetween } from '../../text/around.js'
import { say } from '../../text/message.js'

const down =
  /\b(?:decreas(?:e|ed|es|ing)|fell|dropp?(?:ed|ing)|drops?|reduc(?:ed|tion|ing)|declin(?:ed|e|ing)|lower(?:ed|ing)|shortened|diminished)\b/gi
const up = /\b(?:increas(?:e|ed|es|ing)|rose|risen|rises|grew|elevated|lengthened|climbed)\b/gi

export const changeDirection = defineRule({
  id: 'numbers/change-direction',
  severity: 'error',
  scope: 'passage',
  summary: 'What decreased is smaller afterwards, what increased is larger.',
  why: 'Exchanged numbers turn a success into a failure.',
  source: 'arithmetic',
  examples: {
    bad: [
      {
        text: 'The VAS decreased from ⟦2.1 to 7.8⟧.',
        says: '2.1 to 7.8 is no decrease: exchange the numbers or the word.',
      },
      {
        text: 'Lordosis increased from a mean of ⟦45° to 30°⟧.',
        says: '45° to 30° is no increase: exchange the numbers or the word.',
      },
      {
        text: 'VAS decreased from (⟦1.7±0.8) to (6.8⟧±1.1).',
        says: '1.7±0.8) to (6.8 is no decrease: exchange the numbers or the word.',
      },
    ],
    good: [
      'VAS decreased from (6.8±1.1) to (1.7±0.8), and ODI fell from 46.2 ± 12.1 to 18.4 ± 11.0.',
      'The VAS decreased from 7.8 to 2.1.',
      'The rate decreased from 1990 to 2000.',
      'It increased from -2.1 to -0.4.',
      'Reduced from 2 cm to 15 mm.',
      'Pain decreased and lordosis increased from 30 to 45.',
      'Flow decreased from day 3 to 7.',
      'It did not increase from 4 to 3.',
    ],
  },
  *check({ measures, mask, source }) {
    for (let i = 1; i < measures.length; i++) {
      const from = measures[i - 1]!
      const spread = measures[i]!.joint === 'plus-minus' ? measures[i]! : undefined
      const to = spread ? measures[i + 1] : measures[i]!
      const joined =
        spread && to ? behindSpread.test(textBetween(mask, spread.span.end, to.span.start)) : to?.joint === 'to'
      if (!to || !joined || from.joint !== 'none' || from.value === to.value) continue
      if (from.negative || to.negative || (from.unit !== to.unit && from.unit !== '' && to.unit !== '')) continue
      if (isYear(from.value) && isYear(to.value) && to.unit === '') continue
      if (
        /^(?:day|week|month|year|h|min)$/.test(to.unit) &&
        /\b(?:at|between|during)\b/.test(textBefore(mask, from.span.start, 30))
      )
        continue
      const head = /[^.;\u2029]{0,80}$/.exec(textBefore(mask, from.span.start, 80))?.[0] ?? ''
      if (
        !/\bfrom\s(?:an?\s)?(?:(?:mean|average|median|baseline|preoperative|initial)\s)*(?:(?:value|score)\s)?(?:of\s)?\(?$/i.test(
          head,
        )
      )
        continue
      const verb = lastVerb(head)
      if (!verb || verb === (to.value > from.value ? 'up' : 'down')) continue
      const span = { start: from.span.start, end: to.span.end }
      const values = source.slice(span.start, span.end)
      yield {
        span,
        message:
          verb === 'down'
            ? say('{values} is no decrease: exchange the numbers or the word.', { values })
            : say('{values} is no increase: exchange the numbers or the word.', { values }),
      }
    }
  },
})

/** Between the spread of the first value and the second value: `± 1.2 to `, `±1.2) points to (`. */
const behindSpread = /^\s?\)?\s?(?:%|°|points?|mm|cm)?\s?to\s\(?$/

const isYear = (value: number): boolean => value >= 1900 && value <= 2100

/** The direction of the last verb before the numbers, undefined where it is denied or missing. */
function lastVerb(head: string): 'up' | 'down' | undefined {
  if (/\b(?:not|no|without|never|than|risk of|correlat\w+)\b/i.test(head)) return undefined
  const at = (verb: RegExp): number => [...head.matchAll(verb)].at(-1)?.index ?? -1
  const [u, d] = [at(up), at(down)]
  if (u < 0 && d < 0) return undefined
  return u > d ? 'up' : 'down'
}
