import type { CaseWords } from './case-words.js'
import { at } from './person-statements.js'
import { statusOf, unreal } from './scope.js'
import type { Sentence } from './sentence.js'
import type { Quantity, QuantityStatement } from './statement.js'

const numbers: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ')
const slots: Readonly<Record<string, Quantity>> = {
  screws: 'screws',
  cages: 'cages',
  rods: 'rods',
  levels: 'levels-counted',
  'disc-spaces': 'levels-counted',
}
/** Words that may stand between a number and what is counted. */
const between = 4
const stops = new Set('and or of in at to with the mm cm by were was then'.split(' '))

/** Value of a number in figures or words, 1 to 16. */
export function countOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  if (word === 'single') return 1
  const known = numbers.indexOf(word)
  if (known > 0) return known
  return /^\d{1,2}$/.test(word) && Number(word) < 40 ? Number(word) : undefined
}

/** Numbers of screws, cages, rods and levels. `total` where nothing narrows it to a side, a level or a part of them. */
export function countStatements(mask: string, sentence: Sentence, book: CaseWords): readonly QuantityStatement[] {
  const found: QuantityStatement[] = []
  const { hits, words, starts, ends } = sentence
  const narrowed = hits.some((h) => h.meaning.tag === 'value' && h.meaning.value === 'screw-partial')
  const every = hits.some((h) => h.meaning.tag === 'value' && h.meaning.value === 'every')
  for (const { meaning, from } of hits) {
    const slot = meaning.tag === 'value' ? slots[meaning.value] : undefined
    if (!slot) continue
    for (let i = from - 1; i >= 0 && from - i <= between; i--) {
      const value = countOf(words[i])
      const gap = mask.slice(ends[i]!, starts[i + 1]!)
      if (/[,;:.()/]/.test(gap)) break
      if (value !== undefined && !isSize(words[i + 1]) && !/[\d.,/-]/.test(mask[starts[i]! - 1] ?? ' ')) {
        const status = statusOf(sentence, i, from, book)
        if (status & unreal) break
        found.push({
          slot,
          low: value,
          high: value,
          total: !narrowed && !every,
          ...(every && { of: 'each' }),
          ...at(sentence, i, from),
          status,
        })
        break
      }
      if (stops.has(words[i]!)) break
    }
  }
  return found
}

const isSize = (word: string | undefined): boolean => word === 'mm' || word === 'cm' || word === 'x' || word === 'by'
