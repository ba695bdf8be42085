/**
 * When an ordinary word is meant as the discouraged term: one of `requires` (empty: no condition) and none of `notIf`
 * stands within `within` words of it in the same block. Entries match at word starts, so `endoscop` covers the family.
 */
export interface Guard {
  readonly requires?: readonly string[]
  readonly notIf?: readonly string[]
  readonly within: number
}
