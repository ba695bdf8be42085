import { procedureText } from '../../features/procedures.js'
import { abbreviationTable, labelsToHeadings, setReportType } from '../../features/rewrite.js'
import type { ProcedureBody, ProcedureBodyParams, Rewrite, RewriteParams } from '../../protocol.js'
import type { Edit } from '../../text/edits.js'
import type { Snapshot } from '../documents.js'
import type { Session } from '../session.js'

export function procedureBodyAnswer(
  { checked, converter, version }: Snapshot,
  params: ProcedureBodyParams,
): ProcedureBody | null {
  const found = procedureText(checked, params.id, converter.offset(params.position))
  return found ? { snippet: found.snippet, range: converter.range(found.span), version } : null
}

/** Changes that a command asks for; null where there is nothing to change. */
export function rewriteAnswer(snapshot: Snapshot, params: RewriteParams, session: Session): Rewrite | null {
  const { converter, version } = snapshot
  const edits = editsFor(snapshot, params, session)
  return edits.length > 0 ? { version, edits: edits.map(converter.edit) } : null
}

function editsFor({ checked, converter }: Snapshot, params: RewriteParams, { tell }: Session): readonly Edit[] {
  switch (params.change) {
    case 'setReportType': {
      const known = checked.report.knowledge.reportTypes.some(({ id }) => id === params.argument)
      return known ? setReportType(checked, params.argument!) : []
    }
    case 'labelsToHeadings':
      return labelsToHeadings(checked)
    case 'abbreviationTable': {
      const table = abbreviationTable(
        checked,
        params.position ? converter.offset(params.position) : converter.text.length,
        tell,
      )
      return table ? [table] : []
    }
    default:
      return []
  }
}
