import { type Checked, DocumentCheck } from '../../server/src/check/check.js'
import type { PassageRule, Problem, Rule } from '../../server/src/check/rule.js'
import { defaultConfig } from '../../server/src/config/config.js'
import { createService } from '../../server/src/service.js'

export const { knowledge } = createService()

/** A text checked by the rules given, none of the product's: features do not depend on what rules there are. */
export const checkText = (source: string, rules: readonly Rule[] = []): Checked =>
  new DocumentCheck(rules, knowledge).check(source, { config: defaultConfig })

/** A rule that reports every place of an expression. */
export function wordRule(
  id: string,
  word: RegExp,
  more: (text: string, at: number) => Partial<Problem> = () => ({}),
): PassageRule {
  return {
    id,
    severity: 'warning',
    scope: 'passage',
    summary: '',
    why: '',
    source: '',
    examples: { bad: [], good: [] },
    *check({ mask }) {
      for (const match of mask.matchAll(word)) {
        const span = { start: match.index, end: match.index + match[0].length }
        yield { span, message: { template: `about ${id}`, values: {} }, ...more(match[0], match.index) }
      }
    },
  }
}
