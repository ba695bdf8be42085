import { defineRule } from '../../check/rule.js'
import type { Measure } from '../../domain/values/measures.js'
import { textAfter, textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'

interface Scale {
  readonly name: string
  readonly low: number
  readonly high: number
}

/** Bounds that no version of the scale exceeds; VAS and NRS are used to 10 and to 100. */
const scales: Readonly<Record<string, Scale>> = {
  VAS: { name: 'VAS', low: 0, high: 100 },
  NRS: { name: 'NRS', low: 0, high: 100 },
  NPRS: { name: 'NPRS', low: 0, high: 10 },
  ODI: { name: 'ODI', low: 0, high: 100 },
  NDI: { name: 'NDI', low: 0, high: 100 },
  JOA: { name: 'JOA', low: -6, high: 29 },
  mJOA: { name: 'mJOA', low: 0, high: 18 },
  GCS: { name: 'GCS', low: 3, high: 15 },
  KPS: { name: 'KPS', low: 0, high: 100 },
  MMSE: { name: 'MMSE', low: 0, high: 30 },
}

const before =
  /\b(VAS|NRS|NPRS|ODI|NDI|mJOA|JOA|GCS|KPS|MMSE)(?:\s(?:scores?|scale|values?|for|back|leg|arm|neck|low|pain|was|were|is|of|a|an|the|mean|average|total|preoperative|postoperative|index|fell|dropped|declined|decreased|improved|rose|increased|from))*(?:\sfrom\s\(|\s?[:=]?\s?)$/

export const scaleBounds = defineRule({
  id: 'numbers/scale-bounds',
  severity: 'error',
  scope: 'passage',
  summary: 'A score lies within its scale.',
  why: 'A VAS of 12/10 or an mJOA of 19 cannot be; a digit was lost or exchanged.',
  source:
    'Published ranges: VAS/NRS 0–10 or 0–100, ODI 0–100 % (Fairbank 1980), NDI 0–50 or 0–100 % (Vernon 1991), JOA 17 or 29, mJOA 18 (Benzel 1991), GCS 3–15',
  examples: {
    bad: [
      { text: 'Back pain was VAS ⟦12/10⟧.', says: 'VAS 12/10 lies outside the scale of 0 to 10.' },
      { text: 'The mJOA score was ⟦19⟧.', says: 'mJOA 19 lies outside the scale of 0 to 18.' },
      { text: 'ODI: ⟦120%⟧, GCS ⟦16⟧.', says: 'ODI 120% lies outside the scale of 0 to 100.' },
      { text: 'The pain was ⟦11/10⟧ at night.', says: '11/10 lies outside the scale of 0 to 10.' },
      { text: 'Strength: deltoid 5/5, biceps ⟦6/5⟧.', says: '6/5 lies outside the scale of 0 to 5.' },
      { text: 'ODI decreased from (⟦152.3⟧±8.9)%.', says: 'ODI 152.3 lies outside the scale of 0 to 100.' },
    ],
    good: [
      'The pain fell from 9/10 to 1/10; strength 5/5, quadriceps 4/5, seen on 6/5.',
      'NPRS (11-point scale). Pain since 12/10/2020.',
      'VAS 8/10, VAS 65, NRS 7, ODI 48%, NDI 22/50, JOA 14, JOA 29, mJOA 18, GCS 15.',
      'VAS at 12 months was 2. The mJOA of 24 patients rose.',
      'JOA recovery rate 67%. The GCS was 11T.',
      'The JOA score improved by 45%.',
      'VAS 2019 study.',
    ],
  },
  *check({ measures, mask, source }) {
    for (const [i, measure] of measures.entries()) {
      const { span, value, unit } = measure
      if (unit !== '' && unit !== '%' && unit !== 'point' && unit !== 'mm') continue
      const ceiling = unit === '' ? ceilingOf(measures, i, mask) : undefined
      if (ceiling) {
        const whole = { start: span.start, end: measures[i + 1]!.span.end }
        const written = source.slice(whole.start, whole.end)
        yield {
          span: whole,
          message: say('{value} lies outside the scale of 0 to {high}.', { value: written, high: ceiling }),
        }
        continue
      }
      const match = before.exec(textBefore(mask, span.start, 60))
      const scale = match?.[1] ? scales[match[1]] : undefined
      if (!scale || (value >= 1900 && value <= 2100)) continue
      if (unit === '%' && scale.name !== 'ODI' && scale.name !== 'NDI') continue
      const next = measures[i + 1]
      const outOf = next?.joint === 'slash' ? next : undefined
      const high = outOf && outOf.value > 0 && outOf.value <= scale.high ? outOf.value : scale.high
      if (value >= scale.low && value <= high) continue
      const whole = { start: span.start, end: outOf ? outOf.span.end : span.end }
      yield {
        span: whole,
        message: say('{scale} {value} lies outside the scale of {low} to {high}.', {
          scale: scale.name,
          value: source.slice(whole.start, whole.end),
          low: Math.max(0, scale.low),
          high,
        }),
      }
    }
  },
})

/** The end of the scale that a fraction of pain (`12/10`) or strength (`6/5`) runs beyond. */
function ceilingOf(measures: readonly Measure[], at: number, mask: string): 5 | 10 | undefined {
  const [own, base, third] = [measures[at]!, measures[at + 1], measures[at + 2]]
  if (base?.joint !== 'slash' || own.joint === 'slash' || third?.joint === 'slash' || own.decimals > 0) return undefined
  const head = /[^.;\u2029]{0,40}$/.exec(textBefore(mask, own.span.start, 40))?.[0] ?? ''
  if (/\bon\s$|acuity|\d\s?$/i.test(head)) return undefined
  if (base.value === 10 && own.value > 10 && own.value <= 20) {
    const tail = /^[^.;\u2029]{0,30}/.exec(textAfter(mask, base.span.end, 30))?.[0] ?? ''
    return /\b(?:VAS|NRS)\b/.test(tail) || (/\bpain\b/i.test(head) && !before.test(head)) ? 10 : undefined
  }
  if (base.value !== 5 || own.value < 6 || own.value > 9) return undefined
  return /\b(?:strength|power|motor|quad(?:riceps)?|deltoids?|biceps|triceps|grip|EHL|TA|IP|GS|dorsiflexion)\b/i.test(
    head,
  )
    ? 5
    : undefined
}
