import { documentRules } from './document-findings.js'
import type { Rule } from './rule.js'

/** The names that a comment may turn off: rules and their families. */
export function ruleNames(rules: readonly Rule[]): ReadonlySet<string> {
  const ids = [...rules.map((rule) => rule.id), ...documentRules]
  return new Set([...ids, ...ids.map((id) => id.slice(0, id.indexOf('/')))])
}

/** The name that is meant by one that does not exist: few letters away, or the same rule under another family. */
export function nearestRule(name: string, names: ReadonlySet<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(name.length / 3)) + 1
  const rule = name.slice(name.indexOf('/') + 1)
  for (const each of names) {
    if (each.includes('/') && each.slice(each.indexOf('/') + 1) === rule) return each
    const away = distance(name.toLowerCase(), each, least)
    if (away < least) [best, least] = [each, away]
  }
  return best
}

/** Letters to put in, take out or change; `limit` where it is that or more. */
function distance(a: string, b: string, limit: number): number {
  if (a.length > 60 || Math.abs(a.length - b.length) >= limit) return limit
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return Math.min(limit, row[b.length]!)
}
