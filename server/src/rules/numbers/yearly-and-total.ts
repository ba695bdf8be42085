import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { countOf } from './listed.js'

const count = '\\d{1,3}(?:,\\d{3})+|\\d{2,6}'
const acts = 'surger(?:y|ies)|operations?|procedures?|cases|interventions|patients'
const total = new RegExp(
  `(?<![\\w.,-])(${count}) (?:cases of |successful |spinal |spine )*(?:${acts})\\b(?! (?:every|each|per|a|annually|yearly))`,
  'gi',
)
const yearly = new RegExp(
  `(?<![\\w.,-])(${count}) (?:cases of |spinal |spine )*(?:${acts})(?: (?:\\p{Ll}+ ){0,3}?)?(?: ?)(?:every|each|per|a) year|\\baverage of (${count}) (?:\\p{Ll}+ ){0,3}?(?:${acts})`,
  'giu',
)
const period =
  /\b(?:for|in|over|during)(?: the)?(?: (?:last|past|more than|over))* (\d{1,2}) years\b|\bsince ((?:19|20)\d\d)\b/gi
const until = /\b((?:19|20)\d\d)\b/g
const least = 1.25

export const yearlyAndTotal = defineRule({
  id: 'numbers/yearly-and-total',
  severity: 'warning',
  scope: 'passage',
  summary: 'What is done in a year, times the years, fits the total.',
  why: 'A total that the yearly number cannot reach is an invention or a slip; readers of such pages multiply.',
  source: 'arithmetic; a quarter of leeway for rounding and growth',
  examples: {
    bad: [
      {
        text: 'So far he did 15,000 operations. ⟦For 10 years he did 800 operations every year⟧.',
        says: '800 a year for 10 years is 8000, but the total is given as 15000.',
      },
      {
        text: '⟦In the last 9 years it did 600 operations every year⟧, 2,500 operations in all.',
        says: '600 a year for 9 years is 5400, but the total is given as 2500.',
      },
    ],
    good: [
      'So far he did 8,000 operations. For 10 years he did 800 operations every year.',
      'It did 600 operations every year. In all there are 2,500 beds.',
      'He did 300 operations every year, 50 operations of them in children, for 10 years.',
      'It did 6,500 operations, 700 operations every year, in the last 10 years.',
    ],
  },
  *check({ mask, blocks }) {
    for (const { kind, span } of blocks) {
      if (kind !== 'paragraph' && kind !== 'item') continue
      const text = mask.slice(span.start, span.end)
      const rates = [...text.matchAll(yearly)]
      const spans = [...text.matchAll(period)]
      const [rate, time] = [rates[0], spans[0]]
      if (rates.length !== 1 || spans.length !== 1 || !rate || !time || !/\b(?:every|each|per|a) year\b/i.test(text))
        continue
      const perYear = countOf(rate[1] ?? rate[2] ?? '')!
      const years = time[1] ? Number(time[1]) : lastYear(text) - Number(time[2])
      const totals = [...text.matchAll(total)].filter(
        (m) => m.index + m[0].length <= rate.index || m.index >= rate.index + rate[0].length,
      )
      const said = Math.max(0, ...totals.map((m) => countOf(m[1]!)!))
      if (years < 2 || said <= perYear || (time[2] && /\b(?:more than|over)\b/.test(text))) continue
      const product = perYear * years
      if (product <= said * least && said <= product * least) continue
      const start = span.start + Math.min(rate.index, time.index)
      yield {
        span: { start, end: span.start + Math.max(rate.index + rate[0].length, time.index + time[0].length) },
        message: say('{rate} a year for {years} years is {product}, but the total is given as {total}.', {
          rate: perYear,
          years,
          product,
          total: said,
        }),
      }
    }
  },
})

/** The latest year that the paragraph names. */
const lastYear = (text: string): number => Math.max(0, ...[...text.matchAll(until)].map((m) => Number(m[1])))
