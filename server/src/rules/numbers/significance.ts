import { defineRule } from '../../check/rule.js'
import { textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'

export const significance = defineRule({
  id: 'numbers/significance',
  severity: 'warning',
  scope: 'passage',
  summary: 'The words “significant” and “not significant” agree with the p-value.',
  why: 'A slip in the p-value or in the word turns the result around.',
  source: 'AMA Manual of Style, 11th ed., 19.5; level of 0.05, as most papers set it',
  examples: {
    bad: [
      {
        text: 'The groups did not differ significantly (p = ⟦0.003⟧).',
        says: 'p = 0.003 is below 0.05, but the sentence says “not significant”.',
      },
      {
        text: 'Pain was significantly lower after surgery (P = ⟦0.32⟧).',
        says: 'p = 0.32 is not below 0.05, but the sentence says “significant”.',
      },
    ],
    good: [
      'Pain was significantly lower (p = 0.003).',
      'The groups did not differ significantly (p = 0.32).',
      'There was no significant difference (p > 0.05).',
      'Age was not significant (p = 0.32), but smoking was (p = 0.003).',
      'p < 0.05 was considered significant.',
      'A trend without significance (p = 0.06).',
      'Significant blood loss occurred (p = 0.32).',
    ],
  },
  *check({ measures, mask, sentences }) {
    let s = 0
    for (const [i, { span, value, digits, unit }] of measures.entries()) {
      if (unit !== '' || value > 1 || !/(?<![\p{L}\d])[pP]\s?[=<>]\s?$/u.test(textBefore(mask, span.start, 5))) continue
      while (s < sentences.length && sentences[s]!.end <= span.start) s++
      const sentence = sentences[s]
      if (!sentence || sentence.start > span.start) continue
      const text = mask.slice(sentence.start, sentence.end)
      // one claim and one p-value: with more of either, which belongs to which is a guess
      if ((text.match(/(?<![\p{L}\d])[pP]\s?[=<>≤≥]/gu) ?? []).length !== 1 || measures[i + 1]?.joint === 'to') continue
      const claims = text.match(/\bsignifican(?:t|tly|ce)\b/gi) ?? []
      if (
        claims.length !== 1 ||
        /\b(?:considered|regarded|defined|level|threshold|set at|clinically|blood|trend|approach\w*|nearly|borderline|but|whereas|although|while)\b/i.test(
          text,
        )
      )
        continue
      const denied =
        /\b(?:not|no|non|without|nor|neither|never|in)[\s-](?:\p{L}+\s){0,3}?(?:statistically\s)?significan|\bn['’]t\b[^.]{0,30}significan|insignifican/iu.test(
          text,
        )
      const sign = mask
        .slice(Math.max(0, span.start - 2), span.start)
        .trim()
        .slice(-1)
      const below = sign === '>' ? undefined : sign === '<' ? value <= 0.05 || undefined : value < 0.05
      if (below === undefined && !(sign === '>' && value >= 0.05)) continue
      const isBelow = below ?? false
      if (isBelow !== denied) continue
      const number = { start: span.start, end: span.start + digits }
      yield {
        span: number,
        message: denied
          ? say('p {sign} {value} is below 0.05, but the sentence says “not significant”.', { sign, value })
          : say('p {sign} {value} is not below 0.05, but the sentence says “significant”.', { sign, value }),
      }
    }
  },
})
