const shortest = 6
const longest = 40

/** A label of the type that differs from another text by a slip of the pen. */
export interface NearLabel {
  readonly label: string
  readonly ids: readonly string[]
}

/** Labels of one type by first letter and length. */
export type Spellings = ReadonlyMap<string, readonly NearLabel[]>

const mostRemembered = 500

/** Finds near labels and remembers the answers: unknown headings are asked for again at every keystroke. */
export function nearLabelFinder(spellings: () => Spellings): (text: string) => NearLabel | undefined {
  const known = new Map<string, NearLabel | undefined>()
  let index: Spellings | undefined
  return (text) => {
    if (known.has(text)) return known.get(text)
    if (known.size >= mostRemembered) known.clear()
    index ??= spellings()
    const near = nearLabel(index, text)
    known.set(text, near)
    return near
  }
}

/**
 * The label that was probably meant: one letter away, or two in labels of ten letters and more. Words that only add or
 * lose a plural are the same label anyway, and other words of similar shape ("Instructions", "Indications") are too far.
 */
function nearLabel(spellings: Spellings, text: string): NearLabel | undefined {
  const wanted = text.toLowerCase().trim()
  if (wanted.length < shortest || wanted.length > longest || /[^a-z\s/&-]/.test(wanted)) return undefined
  let best: NearLabel | undefined
  let distance = wanted.length >= 10 ? 3 : 2
  for (let length = wanted.length - 2; length <= wanted.length + 2; length++) {
    for (const known of spellings.get(wanted[0]! + length) ?? []) {
      const found = editDistance(wanted, known.label, distance)
      if (found > 0 && found < distance) {
        distance = found
        best = known
      }
    }
  }
  return best
}

/** Edits (a swap of neighbours is one) between two words, or `most` where it would be that many or more. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least >= most) return most
    before = last
    last = row
  }
  return Math.min(last[b.length]!, most)
}
