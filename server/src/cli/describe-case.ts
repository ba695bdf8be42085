import type { CaseModel, Claim, Worked } from '../case/claim.js'
import { acts } from '../domain/statements/statement.js'
import type { Span } from '../text/span.js'

type Place = (span: Span) => object

/** The case as data: its side and levels, what was done and built where, and what does not agree. `order` names the vertebrae. */
export function describeCase(
  model: CaseModel,
  order: readonly string[],
  text: (span: Span) => string,
  place: Place,
): object {
  const { construct } = model
  const segment = (at: number): string => `${order[at]}-${order[at + 1]}`
  const vertebra = (at: number): string => order[at] ?? ''
  const said = (claim: Claim): object => ({ text: text(claim.span), ...place(claim.span), parts: claim.parts })
  const done = (name: (at: number) => string, map: ReadonlyMap<number, Worked>): object[] =>
    [...map].map(([at, { acts: bits, left, right }]) => ({
      level: name(at),
      acts: actNames(bits),
      ...(left || right ? { left, right } : {}),
    }))
  return {
    ...(model.side ? { side: model.side } : {}),
    levels: model.target.map(said),
    segments: done(segment, construct.segments),
    vertebrae: done(vertebra, construct.vertebrae),
    screws: [...construct.screws].map(([at, { left, right }]) => ({
      level: vertebra(at),
      left: left !== undefined,
      right: right !== undefined,
    })),
    cages: [...construct.cages.keys()].map(segment),
    conflicts: model.conflicts.map(({ slot, reason, certain, odd, against }) => ({
      slot,
      reason,
      certain,
      odd: said(odd),
      against: against.map(said),
    })),
  }
}

const actNames = (bits: number): string[] => Object.entries(acts).flatMap(([name, bit]) => (bits & bit ? [name] : []))
