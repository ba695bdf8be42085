import type { DateMention } from '../values/dates.js'
import { countOf } from './count-statements.js'
import { at } from './person-statements.js'
import { indexAt, type Sentence } from './sentence.js'
import type { DateStatement, QuantityStatement } from './statement.js'

const months = 'january february march april may june july august september october november december'.split(' ')
const events: readonly string[] = ['admission', 'operation', 'discharge', 'follow-up', 'born', 'imaging-date']
const moments: readonly string[] = ['anesthesia-start', 'incision-time', 'closure-time', 'out-time']
/** Words between an event and its date or time. */
const reach = 12
const day = 86_400_000

/** Dates of a sentence with the event nearest to each; a month with its year is its first day. */
export function dateStatements(
  mask: string,
  sentence: Sentence,
  dates: readonly DateMention[],
): readonly DateStatement[] {
  const found: DateStatement[] = []
  for (const { span, year, month, day: d, ambiguous, weak } of dates) {
    if (year === undefined || weak) continue
    const from = indexAt(sentence.starts, span.start)
    const of = nearest(sentence, events, from)
    found.push({
      slot: 'date',
      day: Date.UTC(year, month - 1, d) / day,
      exact: !ambiguous,
      ...(of && { of }),
      ...at(sentence, from, indexAt(sentence.starts, span.end - 1)),
    })
  }
  const { words, starts } = sentence
  for (let i = 0; i + 1 < words.length; i++) {
    const month = months.indexOf(words[i]!)
    if (month < 0 || !/^(?:19|20)\d\d$/.test(words[i + 1]!) || /^[a-z]/.test(mask[starts[i]!] ?? '')) continue
    if (found.some((f) => f.span.start <= starts[i]! && starts[i]! < f.span.end)) continue
    const of = nearest(sentence, events, i)
    found.push({
      slot: 'date',
      day: Date.UTC(Number(words[i + 1]), month, 1) / day,
      exact: false,
      ...(of && { of }),
      ...at(sentence, i, i + 1),
    })
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** The event of the clause before the word, else behind it. */
function nearest({ hits, clauseOf, words }: Sentence, groups: readonly string[], at: number): string | undefined {
  let before: string | undefined
  let behind: string | undefined
  for (const { meaning, from, to } of hits) {
    if (meaning.tag !== 'value' || !groups.includes(meaning.value)) continue
    if (to < at && at - to <= reach) {
      // A number between them has taken the event.
      if (words.slice(to + 1, at).some((w) => /^(?:19|20)\d\d$/.test(w))) continue
      if (clauseOf[from] === clauseOf[at] || at - to <= 4) before = meaning.value
    } else if (from > at && from - at <= 5 && !behind && clauseOf[from] === clauseOf[at]) behind = meaning.value
  }
  return before ?? behind
}

const numberOf = (word: string): number | undefined => (/^\d{1,3}$/.test(word) ? Number(word) : countOf(word))
const clock = /^(?:[01]?\d|2[0-3])$/

/** Times of the clock with their event, minutes of a duration, and months of a follow-up. */
export function timeStatements(mask: string, sentence: Sentence): readonly QuantityStatement[] {
  const found: QuantityStatement[] = []
  const { words, starts, ends } = sentence
  for (let i = 0; i + 1 < words.length; i++) {
    const gap = mask.slice(ends[i]!, starts[i + 1]!)
    const [word, next] = [words[i]!, words[i + 1]!]
    if (gap === ':' && clock.test(word) && /^[0-5]\d$/.test(next) && mask[starts[i]! - 1] !== ':') {
      const pm = words[i + 2] === 'pm' || (words[i + 2] === 'p' && words[i + 3] === 'm')
      const hours = Number(word) + (pm && Number(word) < 12 ? 12 : 0)
      const of = nearest(sentence, moments, i)
      found.push({
        slot: 'clock',
        low: hours * 60 + Number(next),
        high: hours * 60 + Number(next),
        ...(of && { of }),
        ...at(sentence, i, i + 1),
      })
    } else if (/^\d{1,4}$/.test(word) && /^(?:min|mins|minutes|minute)$/.test(next)) {
      if (!/[.:\d]/.test(mask[starts[i]! - 1] ?? ' ')) {
        const of = sentence.hits.some((h) => h.meaning.tag === 'value' && h.meaning.value === 'duration')
          ? 'operation'
          : undefined
        found.push({
          slot: 'duration',
          low: Number(word),
          high: Number(word),
          ...(of && { of }),
          ...at(sentence, i, i + 1),
        })
      }
    } else if (
      /^\d{1,3}$/.test(word) &&
      /^(?:months|month|years|year|weeks)$/.test(next) &&
      words[i + 2] !== 'old' &&
      !/[.\d]/.test(mask[starts[i]! - 1] ?? ' ')
    ) {
      const months = next.startsWith('year')
        ? 12 * numberOf(word)!
        : next === 'weeks'
          ? numberOf(word)! / 4.35
          : numberOf(word)!
      found.push({ slot: 'follow-up', low: months, high: months, ...at(sentence, i, i + 1) })
    }
  }
  return found
}
