import type { ValuePart } from './model.js'

const order = [
  'C0',
  ...numbered('C', 7),
  ...numbered('T', 12),
  ...numbered('L', 5),
  ...numbered('S', 5),
] as readonly string[]

/**
 * A part of a value as the author wrote it: `lower` of "L4-5" is L5, `above` of "C5" is C4, `cervical-root` of "C7-T1" is
 * C8 (above C7 the root bears the number of the lower vertebra). Undefined where the value has no such part.
 */
export function partOf(level: string, part: ValuePart): string | undefined {
  if (part === 'opposite') return level === 'left' ? 'right' : level === 'right' ? 'left' : undefined
  if (part === 'capital') return level.charAt(0).toUpperCase() + level.slice(1)
  const ends = /^\s*([A-Za-z]+)(\d+)(?:\W+([A-Za-z]*)(\d+))?\s*$/.exec(level)
  if (!ends) return undefined
  const upper = `${ends[1]}${ends[2]}`
  const lower = ends[4] ? `${ends[3] || ends[1]}${ends[4]}` : upper
  switch (part) {
    case 'upper':
      return upper
    case 'lower':
      return lower
    case 'cervical-root':
      return lower.toUpperCase() === 'T1' ? 'C8' : lower
    case 'above':
      return neighbour(upper, -1)
    case 'below':
      return neighbour(lower, 1)
  }
}

/**
 * The same as a transformation of an editor snippet's tab stop, so that the derived text follows the typed level; undefined
 * where a regular expression cannot do it (`above`, `below`).
 */
export function partTransform(part: ValuePart): string | undefined {
  switch (part) {
    case 'upper':
      return '/^(\\w+).*$/$1/'
    case 'lower':
      return '/^([A-Z]+)\\d+\\W(\\d+)$|^.*\\W([A-Z]+\\d+)$|^(\\w+)$/$1$2$3$4/'
    case 'cervical-root':
      return `/^(C7\\WT1)$|^([A-Z]+)\\d+\\W(\\d+)$|^.*\\W([A-Z]+\\d+)$/$\{1:+C8}$2$3$4/`
    case 'opposite':
      return `/^(left)$|^(right)$/$\{1:+right}$\{2:+left}/`
    case 'capital':
      return `/^(.*)$/$\{1:/capitalize}/`
    default:
      return undefined
  }
}

function neighbour(vertebra: string, step: number): string | undefined {
  const at = order.indexOf(vertebra.toUpperCase())
  return at < 0 ? undefined : order[at + step]
}

function numbered(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${letter}${i + 1}`)
}
