import type { ReportFacts } from '../report/facts.js'
import { overlaps, type Span } from '../text/span.js'

/** Something that the report says, by the group of `server/data/agreement/statements.json`. */
export interface Statement {
  readonly group: string
  readonly span: Span
}

type Report = Pick<ReportFacts, 'knowledge' | 'cues' | 'mask'>

/** What the report says of these groups, in order of the text. */
export function statementsOf(report: Report, groups: readonly string[]): readonly Statement[] {
  const { groupsOf } = report.knowledge.agreement
  const found: Statement[] = []
  for (const { cue, span } of report.cues.seen) {
    for (const group of groupsOf.get(cue) ?? []) if (groups.includes(group)) found.push({ group, span })
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

const denied =
  /\b(?:no|not|without|never|nor|neither|denie[sd]|avoid(?:ing|ed)?|prevent(?:ing|ed|s)?|risks?|possib(?:le|ility|ly)|potential(?:ly)?|including|such as|chance|absence|absent|free of|rule[sd]? out|history|prior|previous(?:ly)?|if|may|might|could|can|protect(?:ed|ing)?|complications (?:of|include)|check(?:ed|ing)? for|look(?:ed|ing) for|inspect(?:ed|ing)? for|made for|for (?:any|a|possible))\b[^.;]*$/i
const deniedBehind = /^\s*(?:was|were|is|are)?\s*(?:not|ruled out|denied|avoided|absent|excluded|none)\b|^\s*risks?\b/i
const deniedChinese = /(?:无|未|没有|避免|防止|预防|风险|可能)[^。；]*$/
const reach = 90

/**
 * True where the report says that the thing happened: not denied, not a risk or a possibility, not the patient's history.
 * Looks back at most 90 characters in the same sentence.
 */
export function isAsserted({ mask }: Report, { span }: Statement, sentences: readonly Span[]): boolean {
  const sentence = sentences.find((s) => overlaps(s, span)) ?? span
  const before = mask.slice(Math.max(sentence.start, span.start - reach), span.start)
  return (
    !denied.test(before) &&
    !deniedChinese.test(before) &&
    !deniedBehind.test(mask.slice(span.end, Math.min(sentence.end, span.end + 40)))
  )
}
