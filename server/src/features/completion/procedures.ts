import type { Checked } from '../../check/check.js'
import type { Procedure } from '../../domain/templates/model.js'
import { say } from '../../text/message.js'
import { procedureText } from '../procedures.js'
import type { Completion, Completions, Tell, Typed } from './item.js'

const most = 8

/**
 * Text blocks of procedures at the start of a line, by name, abbreviation, key word or Chinese name, in reports that have
 * procedures. The whole of what Insert Procedure would put there.
 */
export function procedureCompletions(checked: Checked, typed: Typed, tell: Tell): Completions {
  const { templates } = checked.report.knowledge
  const indent = typed.text.length - typed.text.trimStart().length
  const written = typed.text.slice(indent)
  const taker = templates.reports.find(({ id }) => id === checked.report.reportType)
  if (!taker?.procedureTexts || !/^(?:[\p{Script=Latin}][\p{L}\p{N} -]+|[\u3400-\u9fff]+)$/u.test(written))
    return { items: [], more: false }
  const span = { start: typed.lineStart + indent, end: typed.offset }
  const items: Completion[] = []
  for (const procedure of templates.procedures) {
    const name = nameFor(procedure, written)
    if (name === undefined) continue
    const found = procedureText(checked, procedure.id, span.start)
    if (!found) continue
    items.push({
      label: tell(say('Text of: {procedure}', { procedure: procedure.name })),
      detail: procedure.zh,
      kind: 'procedure',
      span,
      text: found.snippet.replace(/^\n+/, ''),
      snippet: true,
      filter: written + name.slice(written.length),
      rank: items.length,
    })
    if (items.length === most) break
  }
  return { items, more: items.length === most }
}

function nameFor({ name, zh, abbreviations, keywords }: Procedure, written: string): string | undefined {
  const lower = written.toLowerCase()
  return [name, zh, ...abbreviations, ...keywords].find((each) => each.toLowerCase().startsWith(lower))
}
