import { type Level, parseLevel } from '../../domain/spine/level.js'
import type { LevelMention } from '../../domain/spine/mention.js'
import { type Neighbour, wordsBefore, wordsBehind } from '../../domain/spine/reading/neighbours.js'
import type { Span } from '../../text/span.js'

/** The levels of a mention as numbers, head first. */
export const levelsOf = (mention: LevelMention): readonly Level[] =>
  mention.levels.map((name) => parseLevel(name)).filter((level) => level !== undefined)

/** Words directly behind a mention, up to the first mark. */
export function phraseBehind(mask: string, mention: LevelMention, count: number): readonly string[] {
  return unbroken(wordsBehind(mask, suffixEnd(mask, mention.span.end), count))
}

/** Words directly before a mention, nearest first, up to the first mark. */
export function phraseBefore(mask: string, mention: LevelMention, count: number): readonly string[] {
  return unbroken(wordsBefore(mask, mention.span.start, count))
}

function unbroken(words: readonly Neighbour[]): readonly string[] {
  const cut = words.findIndex((each) => each.marks !== '')
  return (cut < 0 ? words : words.slice(0, cut)).map((each) => each.word)
}

/** Behind `AI`, `PA` and `PL`. */
function suffixEnd(mask: string, at: number): number {
  const pair = mask.slice(at, at + 2)
  return pair === 'AI' || pair === 'PA' || pair === 'PL' ? at + 2 : at
}

/** The sentence that holds the offset; sentences are in order. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span | undefined {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  const sentence = sentences[low - 1]
  return sentence && offset < sentence.end ? sentence : undefined
}
