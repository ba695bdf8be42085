import type { Span } from '../text/span.js'

/** A word that says a side, in a diagnosis, a procedure or a title. */
export interface SideWord {
  readonly side: 'left' | 'right' | 'bilateral'
  readonly span: Span
  /** True where it speaks of a symptom (radiculopathy, pain, an arm): the patient's complaint, not the place of the disease. */
  readonly symptom: boolean
}

const word = /\b(left|right|bilateral(?:ly)?|both|Lt|Rt)\b|双侧|左|右/gi
/** Right behind the word: a hand, a position, an approach or a donor site is no side of the disease. */
const other =
  /^(?:[- ]?(?:handed|hand(?:ed)?ness)|[- ](?:sided )?(?:approach|lateral decubitus|decubitus|anterior approach|iliac|rib\b|fibula|lower quadrant|upper quadrant|retroperitoneal|side down|side up|anterolateral|carotid|common)| (?:at|in|on|above|below|over|away|now)\b)/i
const symptoms =
  /^[- ]?(?:sided )?(?:(?:upper|lower|cervical|lumbar|thoracic|C\d|L\d|S\d|leg|arm|greater|worse|more|than|right|left|and)[ -]+){0,4}(?:radicul\w+|sciatica|pain|extremity|arm|leg|weakness|numbness|symptoms|paresis|foot|hand)\b/i

/** The side words of a short stretch of prose, in order. */
export function sideWords(mask: string, { start, end }: Span): readonly SideWord[] {
  const found: SideWord[] = []
  for (const match of mask.slice(start, end).matchAll(word)) {
    const at = start + match.index
    const behind = mask.slice(at + match[0].length, at + match[0].length + 70)
    if (other.test(behind)) continue
    found.push({
      side: sideNamed(match[0]),
      span: { start: at, end: at + match[0].length },
      symptom: symptoms.test(behind),
    })
  }
  return found
}

function sideNamed(text: string): SideWord['side'] {
  const lower = text.toLowerCase()
  if (lower === 'left' || lower === 'lt' || text === '左') return 'left'
  return lower === 'right' || lower === 'rt' || text === '右' ? 'right' : 'bilateral'
}

/** The one side that the words speak of; undefined where they speak of none, of both, or of different ones. */
export function oneSide(words: readonly SideWord[]): 'left' | 'right' | undefined {
  const sides = new Set(words.map((w) => w.side))
  const [side] = sides
  return sides.size === 1 && side !== 'bilateral' ? side : undefined
}
