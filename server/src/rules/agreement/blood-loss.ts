import type { ReportContext } from '../../check/context.js'
import { defineRule, type Problem } from '../../check/rule.js'
import { amountOf, type BloodLossAmount, milliliters } from '../../domain/values/blood-loss.js'
import { textBetween } from '../../text/around.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'

export const bloodLossAgreement = defineRule({
  id: 'agreement/blood-loss',
  severity: 'warning',
  scope: 'report',
  summary: 'Every place of a note gives the same blood loss.',
  why: 'Two different amounts leave the next doctor to guess which one to replace.',
  source: 'Joint Commission RC.02.01.03 (estimated blood loss is part of the operative report)',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: operative-note\n---\n**EBL:** 150 mL.\n\nEstimated blood loss was ⟦1900 mL⟧.',
        says: 'Blood loss is 1900 mL here but 150 mL before: make them agree.',
      },
    ],
    good: [
      '---\nreport-type: operative-note\n---\n**EBL:** 150 mL.\n\nEstimated blood loss was 150 cc.',
      '---\nreport-type: operative-note\n---\n**EBL:** 0.5 L.\n\nBlood loss was about 500 mL.',
      '---\nreport-type: operative-note\n---\n**EBL:** less than 100 mL.\n\nBlood loss was 50 mL.',
      '---\nreport-type: operative-note\n---\n**EBL:** 100-200 mL.\n\nBlood loss was 150 mL.',
      '---\nreport-type: operative-note\n---\nBlood loss in the first stage was 300 mL. Total blood loss was 800 mL.',
      '**EBL:** 150 mL.\n\nBlood loss was 1900 mL.',
    ],
  },
  *check(report) {
    const { bloodLoss, measures, mask, source, sentences } = report
    const read = new Set<number>()
    let first: { readonly amount: BloodLossAmount; readonly text: string } | undefined
    for (const mention of bloodLoss) {
      const amount = amountOf(mask, mention.span, measures)
      if (amount) read.add(amount.low.span.start)
      if (!amount || isPartial(mask, sentenceAt(sentences, mention.span))) continue
      const text = source.slice(amount.low.span.start, amount.high.span.end)
      if (!first) {
        first = { amount, text }
        continue
      }
      if (!differ(first.amount, amount)) continue
      yield {
        span: { start: amount.low.span.start, end: amount.high.span.end },
        message: say('Blood loss is {here} here but {before} before: make them agree.', {
          here: text,
          before: first.text,
        }),
        related: [
          {
            span: { start: first.amount.low.span.start, end: first.amount.high.span.end },
            message: say('The other amount'),
          },
        ],
      }
    }
    if (first) yield* toldOtherwise(report, first, read)
  },
})

/** Amounts in other words: “a total of 400 mL of blood was lost”. */
function* toldOtherwise(
  { case: { told }, source }: ReportContext,
  { amount, text }: { readonly amount: BloodLossAmount; readonly text: string },
  read: ReadonlySet<number>,
): Iterable<Problem> {
  const low = amount.bound === 'below' ? 0 : milliliters(amount.low, amount.low.unit || amount.high.unit)
  const high = amount.bound === 'above' ? Number.POSITIVE_INFINITY : milliliters(amount.high)
  if (low === undefined || high === undefined) return
  for (const claim of told) {
    if (claim.slot !== 'blood-loss' || claim.of === 'part' || read.has(claim.span.start)) continue
    if (claim.status !== 0 || !(claim.low > high || claim.high < low)) continue
    yield {
      span: claim.span,
      message: say('Blood loss is {here} here but {before} before: make them agree.', {
        here: source.slice(claim.span.start, claim.span.end),
        before: text,
      }),
      related: [
        { span: { start: amount.low.span.start, end: amount.high.span.end }, message: say('The other amount') },
      ],
    }
  }
}

/** Amounts of one stage, of a drain or of another operation are no statement about the whole. */
const isPartial = (mask: string, { start, end }: Span): boolean =>
  /\b(?:first|second|third|stage[ds]?|anterior|posterior|portion|part|initial|previous|prior|cell[ -]?saver|returned|average|mean|expected|anticipated|up to that|so far|thus far)\b/i.test(
    textBetween(mask, start, end),
  )

/** The sentence that a mention stands in. */
function sentenceAt(sentences: readonly Span[], mention: Span): Span {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= mention.start) low = middle + 1
    else high = middle
  }
  return sentences[low - 1] ?? mention
}

function differ(a: BloodLossAmount, b: BloodLossAmount): boolean {
  const [a1, a2, b1, b2] = [
    milliliters(a.low, a.low.unit || a.high.unit),
    milliliters(a.high),
    milliliters(b.low, b.low.unit || b.high.unit),
    milliliters(b.high),
  ]
  if (a1 === undefined || a2 === undefined || b1 === undefined || b2 === undefined) return false
  const low = (bound: string, value: number): number => (bound === 'below' ? 0 : value)
  const high = (bound: string, value: number): number => (bound === 'above' ? Number.POSITIVE_INFINITY : value)
  return low(a.bound, a1) > high(b.bound, b2) || low(b.bound, b1) > high(a.bound, a2)
}
