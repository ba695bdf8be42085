import type { Span } from '../../text/span.js'
import { type Unit, units } from './units.js'

/** What stands between a number and the one before it; `glued`: a dose that a word runs into (`Inderal40 mg`). */
export type Joint = 'none' | 'dash' | 'to' | 'times' | 'slash' | 'plus-minus' | 'glued'

/** A number as written, with its unit. Numbers inside codes (L4-5, T12, BGS-7) are none. */
export interface Measure {
  /** Number, gap and unit. */
  readonly span: Span
  readonly value: number
  /** The form to write for the unit (`mL` for `ml`), or an empty string. */
  readonly unit: string
  readonly quantity: Unit['quantity'] | 'none'
  /** True for symbols (mL), false for words (milliliters) and without a unit. */
  readonly symbol: boolean
  /** Code units from the start of the span to the end of the digits, and to the start of the unit (equal without a unit). */
  readonly digits: number
  readonly unitAt: number
  /** Digits behind the decimal mark. */
  readonly decimals: number
  /** `.5` has no zero before the point; `0,5` has a comma for it; `1,000` groups thousands. */
  readonly form: 'plain' | 'naked' | 'comma' | 'grouped'
  /** How it hangs together with the measure before it. */
  readonly joint: Joint
  readonly negative: boolean
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000)
const isBlank = (code: number): boolean => code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009
const isDash = (code: number): boolean =>
  code === 45 || code === 0x2013 || code === 0x2010 || code === 0x2011 || code === 0x2012

/** A measure of a reading in its place in the source, where marks may stand between number and unit. */
export function placeMeasure(measure: Measure, place: (span: Span) => Span): Measure {
  const span = place(measure.span)
  const { start, end } = measure.span
  const digits = place({ start, end: start + measure.digits }).end - span.start
  const unitStart = start + measure.unitAt
  const unitAt = unitStart < end ? place({ start: unitStart, end }).start - span.start : digits
  return { ...measure, span, digits, unitAt }
}

/** Finds every number with its unit; one pass. */
export function scanMeasures(mask: string): Measure[] {
  const found: Measure[] = []
  const n = mask.length
  let lastCodeEnd = -1
  let i = 0
  while (i < n) {
    const code = mask.charCodeAt(i)
    if (!isDigit(code)) {
      i++
      continue
    }
    let start = i
    const before = i > 0 ? mask.charCodeAt(i - 1) : 32
    let naked = false
    if (before === 46 && (i < 2 || opensNumber(mask.charCodeAt(i - 2)))) {
      naked = true
      start = i - 1
    }
    const end = numberEnd(mask, i)
    const glued = i > 0 && !naked && (isLetter(before) || before === 0x2060 || before === 46 || before === 35)
    const chained =
      isDash(before) &&
      (lastCodeEnd === i - 1 || (i > 1 && isLetter(mask.charCodeAt(i - 2)) && !isUnitBefore(mask, i - 1)))
    if (glued || chained) {
      const dose = glued ? gluedDose(mask, start, end) : undefined
      if (dose) found.push(dose)
      i = dose ? dose.span.end : end
      while (i < n && isLetter(mask.charCodeAt(i))) i++
      lastCodeEnd = i
      continue
    }
    const measure = measureAt(mask, start, end, naked, found[found.length - 1])
    i = Math.max(end, measure.span.end)
    if (
      isLetter(mask.charCodeAt(end)) &&
      measure.unit === '' &&
      !/^(?:st|nd|rd|th|x)\b/i.test(mask.slice(end, end + 3))
    ) {
      while (i < n && isLetter(mask.charCodeAt(i))) i++
      lastCodeEnd = i
      continue
    }
    found.push(measure)
  }
  return found
}

/** The dose in `Inderal40 mg`: a word of four letters or more with small ones at its end, then a number with a dose unit. */
function gluedDose(mask: string, start: number, end: number): Measure | undefined {
  for (let k = 1; k <= 4; k++) {
    const code = mask.charCodeAt(start - k)
    if (k < 4 ? code < 97 || code > 122 : !isLetter(code)) return undefined
  }
  const measure = measureAt(mask, start, end, false, undefined)
  if (measure.quantity !== 'mass' && measure.quantity !== 'volume' && measure.unit !== 'unit') return undefined
  return isLetter(mask.charCodeAt(measure.span.end)) ? undefined : { ...measure, joint: 'glued' }
}

/** `six months-2 years`, `5 mm-8 mm`: the letters before the dash are a unit, no code. */
function isUnitBefore(mask: string, dash: number): boolean {
  let start = dash
  while (start > 0 && dash - start < 12 && isLetter(mask.charCodeAt(start - 1))) start--
  return dash - start > 1 && isBlank(mask.charCodeAt(start - 1)) && units.has(mask.slice(start, dash))
}

/** What may stand before `.5` that has lost its zero. */
const opensNumber = (code: number): boolean =>
  isBlank(code) ||
  code === 40 ||
  code === 91 ||
  code === 10 ||
  code === 13 ||
  code === 60 ||
  code === 62 ||
  code === 61 ||
  code === 126 ||
  isDash(code) ||
  code === 0x2029 ||
  code === 47 ||
  code === 124

function numberEnd(mask: string, from: number): number {
  let i = from
  while (isDigit(mask.charCodeAt(i))) i++
  for (;;) {
    const mark = mask.charCodeAt(i)
    if ((mark !== 46 && mark !== 44) || !isDigit(mask.charCodeAt(i + 1))) return i
    let k = i + 1
    while (isDigit(mask.charCodeAt(k))) k++
    // a comma joins thousands (1,000) or a decimal (0,5), not a list (4,5)
    if (
      mark === 44 &&
      k - i - 1 !== 3 &&
      !(i - from === 1 && mask.charCodeAt(from) === 48) &&
      !isDecimalComma(mask, i - from, k - i - 1, k)
    )
      return i
    i = k
    if (mark === 46) return i
  }
}

/** `6,5 x 45 mm`, `2,5 mg`: one or two digits before a comma, one behind it, and directly a unit or another size. */
const isDecimalComma = (mask: string, before: number, behind: number, end: number): boolean =>
  before <= 2 &&
  behind === 1 &&
  /^[ \u00a0]?(?:[x×][ \u00a0]?\d|(?:mm|cm|mL|ml|mg|mcg|µg|kg|g|L|l|°)(?![\p{L}\d]))/u.test(mask.slice(end, end + 6))

function measureAt(mask: string, start: number, end: number, naked: boolean, before: Measure | undefined): Measure {
  const text = mask.slice(start, end)
  const grouped = /^\d{1,3}(?:,\d{3})+/.test(text) && !/^0,/.test(text)
  const comma = !grouped && text.includes(',')
  const plain = grouped ? text.replaceAll(',', '') : text.replace(',', '.')
  const point = plain.indexOf('.')
  const [unitStart, unitEnd] = unitSpan(mask, end)
  const unit = unitEnd > unitStart ? units.get(mask.slice(unitStart, unitEnd).replace(/[ \u00a0]/, '')) : undefined
  const sign = mask.charCodeAt(start - 1)
  return {
    span: { start, end: unit ? unitEnd : end },
    value: Number(plain),
    unit: unit?.name ?? '',
    quantity: unit?.quantity ?? 'none',
    symbol: unit?.symbol ?? false,
    digits: end - start,
    unitAt: unit ? unitStart - start : end - start,
    decimals: point < 0 ? 0 : plain.length - point - 1,
    form: naked ? 'naked' : grouped ? 'grouped' : comma ? 'comma' : 'plain',
    joint: before ? jointOf(mask.slice(before.span.end, start), start - before.span.end) : 'none',
    negative:
      sign === 0x2212 || ((sign === 45 || sign === 0x2013) && (start < 2 || /[\s([=,<>]/.test(mask[start - 2]!))),
  }
}

/** Where the unit behind a number stands; empty where there is none. */
function unitSpan(mask: string, end: number): readonly [number, number] {
  let i = end
  while (isBlank(mask.charCodeAt(i))) i++
  if (i === end && mask.charCodeAt(i) === 45) i++
  if (i - end > 2) return [end, end]
  const first = mask.charCodeAt(i)
  if (first === 37 || first === 0xff05) return [i, i + 1]
  if (first === 0xb0 || first === 0xba)
    return [i, i + (/^.[ \u00a0]?[CF](?!\p{L})/u.exec(mask.slice(i, i + 4))?.[0].length ?? 1)]
  if (!isLetter(first) && first !== 0xb5 && first !== 0x2103) return [end, end]
  let k = i
  while (isLetter(mask.charCodeAt(k)) || mask.charCodeAt(k) === 0xb5) k++
  if (k - i > 14) return [end, end]
  // `mg/kg`, `g/dL`, `kg/m²`
  if (mask.charCodeAt(k) === 47 && isLetter(mask.charCodeAt(k + 1))) {
    let q = k + 1
    while (isLetter(mask.charCodeAt(q)) || mask.charCodeAt(q) === 0xb2 || mask.charCodeAt(q) === 50) q++
    if (units.has(mask.slice(i, q))) return [i, q]
  }
  const next = mask.charCodeAt(k)
  if (next === 0xb2 || next === 0xb3 || ((next === 50 || next === 51) && !isDigit(mask.charCodeAt(k + 1)))) {
    if (units.has(mask.slice(i, k + 1))) return [i, k + 1]
  }
  if (next === 39 && mask.slice(i, k) === 'cc' && mask[k + 1] === 's') return [i, k + 2]
  return isDigit(next) || next === 0x2060 ? [end, end] : [i, k]
}

function jointOf(between: string, length: number): Joint {
  if (length > 5 || between.includes('\u2029')) return 'none'
  const text = between.trim()
  if (/^[-–—‐‑‒~]$/.test(text)) return 'dash'
  if (text === 'to') return 'to'
  if (/^[x×X*]$/.test(text)) return 'times'
  if (text === '/') return 'slash'
  return text === '±' || text === '+/-' ? 'plus-minus' : 'none'
}
