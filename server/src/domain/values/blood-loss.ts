import { textBetween } from '../../text/around.js'
import { firstFrom, type Span } from '../../text/span.js'
import type { Measure } from './measures.js'

/** The words "blood loss" or "EBL", where an amount may follow. */
export interface BloodLossMention {
  readonly span: Span
}

const pattern =
  /\b(?:(?:[Ee]stimated|ESTIMATED|[Tt]otal|[Ii]ntraoperative)\s)?(?:[Bb]lood|BLOOD)\s(?:[Ll]oss|LOSS)\b(?:\s?\((?:EBL|IBL|TBL)\))?|\bEBL\b|出血量?/g

/** Finds where a text speaks of blood loss. */
export function scanBloodLoss(mask: string): BloodLossMention[] {
  return [...mask.matchAll(pattern)].map((m) => ({ span: { start: m.index, end: m.index + m[0].length } }))
}

/** The amount that belongs to a mention: one measure, or two of a range. */
export interface BloodLossAmount {
  readonly mention: Span
  readonly low: Measure
  readonly high: Measure
  /** The last part of the mention's text is a bound or a guess: less than, about. */
  readonly bound: 'exact' | 'below' | 'above'
}

const fillers = new Set(
  'was is were of the estimated at to be been approximately approx about around less more than only roughly under over up some total totaling totalling a an in this case procedure during for surgery operation intraoperative entire whole noted as recorded measured calculated minimal ebl and'.split(
    ' ',
  ),
)

/**
 * The amount behind a mention, or directly before it (`50 cc blood loss`). `measures` are those of the same text, in order. Where the
 * mention ends a heading or a label, the amount may open the next block.
 */
export function amountOf(mask: string, mention: Span, measures: readonly Measure[]): BloodLossAmount | undefined {
  const next = firstFrom(measures, mention.end)
  const low = measures[next]
  if (low && low.span.start - mention.end < 70) {
    const between = textBetween(mask, mention.end, low.span.start)
    const words = between.toLowerCase().match(/\p{L}+/gu) ?? []
    const closed = between.replace(/^[\s:：*.]*[\u2029\s]+/, '')
    if (
      !/[.;\u2029]/.test(closed.replace(/\b(?:approx|est)\./gi, '')) &&
      words.every((word) => fillers.has(word)) &&
      !isListNumber(mask, mention, low)
    ) {
      const bound = /\b(?:less than|under|<)\s*(?:about\s)?$|<\s?$/i.test(between)
        ? 'below'
        : /\b(?:more than|over)\s*$|>\s?$/i.test(between)
          ? 'above'
          : 'exact'
      const range = measures[next + 1]
      const high = range && (range.joint === 'dash' || range.joint === 'to') ? range : low
      return { mention, low, high, bound }
    }
  }
  const before = measures[next - 1]
  if (
    before &&
    before.quantity === 'volume' &&
    /^\s(?:of\s)?(?:estimated\s)?$/.test(textBetween(mask, before.span.end, mention.start))
  )
    return { mention, low: before, high: before, bound: 'exact' }
  return undefined
}

/** `EBL` as a heading over a numbered list. */
const isListNumber = (mask: string, mention: Span, measure: Measure): boolean =>
  measure.value < 10 &&
  textBetween(mask, mention.end, measure.span.start).includes('\u2029') &&
  /^[.)]\s+\p{L}/u.test(textBetween(mask, measure.span.end, measure.span.end + 6))

/** Millilitres; a number without a unit is read as millilitres, other units give undefined. */
export function milliliters(measure: Measure, unit = measure.unit): number | undefined {
  if (unit === 'L') return measure.value * 1000
  return unit === 'mL' || unit === 'cc' || unit === '' ? measure.value : undefined
}
