import type { Excess } from '../markdown/bounds.js'
import { limits } from '../markdown/bounds.js'
import type { FrontMatter } from '../markdown/front-matter.js'
import type { Placed } from '../report/passage-memo.js'
import { type Message, say } from '../text/message.js'
import type { Finding } from './finding.js'

/** Findings of the engine itself; they can be turned off like rules. */
export const documentRules = [
  'document/too-large',
  'document/too-deep',
  'document/front-matter',
  'document/unused-disable',
  'document/unknown-rule',
] as const

const reasons: Readonly<Record<Excess, Message>> = {
  depth: say(
    'Lists or quotations stand more than {limit} deep inside each other here. This part is checked as plain text.',
    { limit: limits.depth },
  ),
  line: say('This part has a line of more than {limit} characters. It is checked as plain text.', {
    limit: limits.line,
  }),
  marks: say('This part has more than {limit} formatting marks in one paragraph. It is checked as plain text.', {
    limit: limits.marks,
  }),
}

/** What the engine itself has to say: bounds that were reached, front matter that could not be read. */
export function documentFindings(
  source: string,
  tooLong: boolean,
  frontMatter: FrontMatter,
  placed: readonly Placed[],
): Finding[] {
  const findings: Finding[] = []
  if (tooLong) {
    const message = say('This document has more than {limit} characters and is not checked. Divide it into parts.', {
      limit: limits.document,
    })
    findings.push(finding('document/too-large', { start: 0, end: Math.min(source.length, 1) }, message))
  }
  const over = placed.find((p) => p.passage.excess)
  if (over?.passage.excess) {
    const span = { start: over.start, end: Math.min(over.start + 1, source.length) }
    findings.push(finding('document/too-deep', span, reasons[over.passage.excess]))
  }
  for (const { span, reason } of frontMatter.problems) {
    findings.push(
      finding(
        'document/front-matter',
        span,
        say('The block between the --- lines cannot be read ({reason}). Correct it or remove it.', { reason }),
      ),
    )
  }
  return findings
}

const finding = (rule: string, span: Finding['span'], message: Finding['message']): Finding => ({
  rule,
  severity: 'warning',
  span,
  message,
  related: [],
  fixes: [],
})
