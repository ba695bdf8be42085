import type { Checked } from '../core/check.js'
import type { Variety } from '../domain/lexicon/spelling.js'

/** The spelling that most terms of the report have; US where none tells. Looks at terms only, so it costs next to nothing. */
export function varietyOf({ source, report }: Checked): Variety {
  const { usOf, ukOf } = report.knowledge.lexicon.spelling
  let lead = 0
  for (const { span } of report.terms) {
    for (const word of source
      .slice(span.start, span.end)
      .toLowerCase()
      .split(/[^a-z]+/)) {
      if (usOf.has(word)) lead++
      else if (ukOf.has(word)) lead--
    }
  }
  return lead > 0 ? 'uk' : 'us'
}
