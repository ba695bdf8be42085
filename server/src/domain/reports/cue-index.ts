import { type CueIndex, type CueNode, slot, slots } from './cue-node.js'
import type { ReportTypeData } from './type.js'
import { hashOf, words } from './words.js'

const fresh = (): CueNode => ({ next: undefined, numbers: undefined, gaps: undefined, ends: undefined })

/** Joins the cues of all types; a cue that several types use is looked for once. Its size is that of the patterns. */
export function cueIndex(types: readonly ReportTypeData[], more: readonly string[] = []): CueIndex {
  const root = fresh()
  for (const cue of new Set([...types.flatMap(cuesOf), ...more])) {
    const ends = plant([root], new Pattern(cue).sequence())
    for (const node of ends) {
      if (node !== root) node.ends = [cue]
    }
  }
  const heads = new Uint8Array(slots)
  for (const word of root.next?.keys() ?? []) heads[slot(hashOf(word))] = 1
  return { root, heads }
}

/** All cues that a type looks for: of its elements, its detection and its groups. */
export function cuesOf(type: ReportTypeData): string[] {
  return [
    ...type.sections.flatMap((section) => section.text),
    ...type.detect.flatMap((cue) => [...(cue.words ?? []), ...(cue.title ?? [])]),
    ...(type.field?.words ?? []),
    ...Object.values(type.groups).flatMap((group) => group.words),
  ]
}

type Part = string | readonly Sequence[]
type Sequence = readonly Part[]

/** Reads `words {a|b|} # ..` into words and choices of sequences. */
class Pattern {
  private readonly tokens: readonly string[]
  private at = 0

  constructor(text: string) {
    this.tokens = text.toLowerCase().match(/[{}|]|[^{}|\s]+/g) ?? []
  }

  sequence(): Sequence {
    const parts: Part[] = []
    for (
      let token = this.tokens[this.at];
      token !== undefined && token !== '|' && token !== '}';
      token = this.tokens[this.at]
    ) {
      this.at++
      if (token === '{') parts.push(this.choices())
      else if (token === '#' || token === '..') parts.push(token)
      else if (/^[a-z]+$/.test(token)) parts.push(token)
      else parts.push(...words(token))
    }
    return parts
  }

  private choices(): readonly Sequence[] {
    const choices = [this.sequence()]
    while (this.tokens[this.at] === '|') {
      this.at++
      choices.push(this.sequence())
    }
    this.at++
    return choices
  }
}

/** Plants a sequence behind nodes and gives the nodes at its end; an empty choice ends where it began. */
function plant(from: readonly CueNode[], sequence: Sequence): readonly CueNode[] {
  let nodes = from
  for (const part of sequence) {
    if (typeof part !== 'string') {
      const before = nodes
      nodes = [...new Set(part.flatMap((choice) => plant(before, choice)))]
      continue
    }
    const node = fresh()
    for (const before of nodes) link(before, part, node)
    nodes = [node]
  }
  return nodes
}

function link(before: CueNode, part: string, node: CueNode): void {
  if (part === '#') before.numbers = [...(before.numbers ?? []), node]
  else if (part === '..') before.gaps = [...(before.gaps ?? []), node]
  else {
    before.next ??= new Map()
    const known = before.next.get(part)
    if (known) known.push(node)
    else before.next.set(part, [node])
  }
}
