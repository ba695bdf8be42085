import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { countOf } from './listed.js'

const count = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,5})'
const group = 'males?|females?|men|women|boys|girls'
/** `32 patients were treated, 25 males and 9 females` */
const sexes = new RegExp(
  `(?<![\\w.,-])(${count}) (?:\\p{Ll}+ ){0,3}(patients|cases|subjects|participants|people|individuals|adults|children)\\b([^.;\\d\\u2029]{0,60}?)[,(:] ?(?:including |of whom |with |there were )?(${count}) (?:were |was )?(${group})\\b,? (?:and )?(${count}) (?:were |was )?(${group})\\b`,
  'giu',
)
/** `1,460 operations: 620 spine, 410 joint and 530 trauma`; `38 doctors, among them 6 …, 11 … and 9 …` */
const parts = new RegExp(
  `(?<![\\w.,-])(${count}) (?:\\p{L}+ ){0,2}?(\\p{Ll}{4,}s)(?:,? (among (?:them|whom|which)|including|of (?:whom|which|these))|:|,? namely|,? consisting of|,? composed of) ?((?:${count} (?:\\p{L}[\\p{L}’'-]* ?){1,4}(?:, (?:and )?| and )){1,7}${count} (?:\\p{L}[\\p{L}’'-]* ?){1,4})`,
  'giu',
)
const each = new RegExp(
  `(?<![\\w.,-])(?:(${count}) beds\\b|beds (?:are|is|number) (${count})\\b)[^.;\\u2029]{0,30}?\\b(${count}|two|three|four|five|six|seven|eight|nine|ten) (?:wards|units|floors|departments)\\b,? (?:each (?:of|with|has|having)|with) (${count}) beds(?: each)?`,
  'giu',
)
/** `120 patients … 61 cases were in the new group and 58 cases were in the control group` */
const arms = new RegExp(
  `(?<![\\w.,-])(${count}) (?:patients|cases|subjects|participants)\\b[^.;\\d\\u2029]{0,90}?(?<![\\w.,-])(${count}) (?:patients |cases )?(?:were )?in the (?:\\p{L}[\\p{L}-]* ){1,3}(?:group|arm),? and (${count}) (?:patients |cases )?(?:were )?in the (?:\\p{L}[\\p{L}-]* ){1,3}(?:group|arm)\\b`,
  'giu',
)
const unlikely: ReadonlySet<string> = new Set(
  'years days months weeks hours minutes times points degrees percent'.split(' '),
)

export const partsAndTotal = defineRule({
  id: 'numbers/parts-and-total',
  severity: 'warning',
  scope: 'passage',
  summary: 'Parts add up to their total.',
  why: 'One of the numbers is wrong, and a reader who adds them up trusts none of them.',
  source: 'arithmetic',
  examples: {
    bad: [
      {
        text: 'Since May, ⟦32 patients were treated, 25 males and 9 females⟧.',
        says: 'The parts add up to 34, not 32.',
      },
      {
        text: 'The ward did ⟦1,460 operations: 620 spine, 410 joint and 530 trauma⟧.',
        says: 'The parts add up to 1560, not 1460.',
      },
      {
        text: 'We have ⟦38 doctors, among them 6 chief physicians, 11 deputies, 15 attending doctors and 9 residents⟧.',
        says: 'The parts add up to 41, not 38.',
      },
      { text: 'It has ⟦126 beds in 3 wards, each of 40 beds⟧.', says: 'The parts add up to 120, not 126.' },
    ],
    good: [
      '32 patients were treated, 23 males and 9 females.',
      'We have 38 doctors, among them 6 chief physicians and 11 deputies.',
      'The ward did 1,560 operations: 620 spine, 410 joint and 530 trauma.',
      'It has 120 beds in 3 wards, each of 40 beds.',
      'Of 40 patients, 20 men and 12 women came back.',
      '20 patients, including 12 smokers, 9 drinkers and 8 men.',
      'Of 120 patients, 61 were in the new group and 50 in the control group.',
      'In 5 years: 2 days rest, 3 weeks work and 4 months sport.',
    ],
  },
  *check({ mask }) {
    for (const match of mask.matchAll(sexes)) {
      const [, total = '', , , a = '', one = '', b = '', other = ''] = match
      if (/^f|^w|^g/i.test(one) === /^f|^w|^g/i.test(other)) continue
      // “of 40 patients, 20 men and 12 women came”: a choice of them
      if (/\bof (?:the |these )?$/i.test(mask.slice(Math.max(0, match.index - 10), match.index))) continue
      yield* sumOf(match, total, countOf(a)! + countOf(b)!, false)
    }
    for (const match of mask.matchAll(parts)) {
      const [, total = '', noun = '', lead, list = ''] = match
      if (unlikely.has(noun)) continue
      const counts = list.match(new RegExp(count, 'g')) ?? []
      const sum = counts.reduce((all, part) => all + countOf(part)!, 0)
      // what is named “among them” may be a selection, and kinds may overlap: certain only where ranks exceed the whole
      const overlapping = lead !== undefined && !ranks.test(list)
      if (!overlapping) yield* sumOf(match, total, sum, lead !== undefined)
    }
    for (const match of mask.matchAll(each)) {
      const total = match[1] ?? match[2] ?? ''
      if (!/^(?:19|20)\d\d$/.test(total)) yield* sumOf(match, total, countOf(match[3]!)! * countOf(match[4]!)!, false)
    }
    for (const match of mask.matchAll(arms)) {
      if (/\bof (?:the |these )?$/i.test(mask.slice(Math.max(0, match.index - 10), match.index))) continue
      yield* sumOf(match, match[1]!, countOf(match[2]!)! + countOf(match[3]!)!, false)
    }
  },
})

const ranks =
  /\b(?:professors?|physicians?|residents?|deput(?:y|ies)|attendings?|doctors|surgeons|nurses|excellent|good|fair|poor)\b/i

function* sumOf(match: RegExpMatchArray, written: string, sum: number, selection: boolean) {
  const total = countOf(written)
  if (total === undefined || sum === total || (selection && sum < total)) return
  yield {
    span: { start: match.index!, end: match.index! + match[0].trimEnd().length },
    message: say('The parts add up to {sum}, not {total}.', { sum, total }),
  }
}
