import type { NotationProblem } from '../mention.js'
import type { Chain, ChainJoint } from './chain.js'
import type { Draft } from './draft.js'
import type { Element } from './element.js'

export type Joining = 'chain' | 'range' | 'list'

/** A draft made of given elements; also used for Chinese names. */
export function spelledDraft(
  start: number,
  end: number,
  elements: readonly Element[],
  joining: Joining,
  problems: readonly NotationProblem[],
  groups?: readonly (readonly Element[])[],
): Draft {
  const chain = (of: readonly Element[]): Chain => {
    const joints = of
      .slice(1)
      .map((element): ChainJoint => ({ kind: 'hyphen', start: element.start, end: element.start }))
    return { elements: of, joints, problems: [], start: of[0]!.start, end: of.at(-1)!.end, next: end }
  }
  const form = elements.length === 1 ? 'chain' : joining
  const chains = groups
    ? groups.map(chain)
    : form === 'chain'
      ? [chain(elements)]
      : elements.map((element) => chain([element]))
  return {
    start,
    end,
    next: end,
    expression: { start, end, next: end, form, chains, problems },
    elements,
    problems,
    letter: '',
    sameLetter: false,
    spelled: true,
    weak: false,
    frail: undefined,
    suffixed: false,
  }
}
