import { safeEdits } from '../../check/fix-all.js'
import { convertPage } from '../../features/convert-page.js'
import { normaliseLevels } from '../../features/level-style.js'
import { procedureFill } from '../../features/procedure-fill.js'
import { abbreviationTable, labelsToHeadings, setReportType } from '../../features/rewrite.js'
import type { SourceEdit } from '../../markdown/source-edit.js'
import type { ProcedureBody, ProcedureBodyParams, Rewrite, RewriteParams } from '../../protocol.js'
import type { Snapshot } from '../documents.js'
import type { Session } from '../session.js'
import { configuredPreset, presetNamed } from '../settings.js'

export function procedureBodyAnswer(
  { checked, converter, version }: Snapshot,
  params: ProcedureBodyParams,
): ProcedureBody | null {
  const pieces = procedureFill(checked, params.id, converter.offset(params.position))
  if (pieces.length === 0) return null
  return { version, snippets: pieces.map(({ span, snippet }) => ({ range: converter.range(span), snippet })) }
}

/** Changes that a command asks for; null where there is nothing to change. */
export function rewriteAnswer(snapshot: Snapshot, params: RewriteParams, session: Session): Rewrite | null {
  const { converter, version } = snapshot
  const { edits, snippet } = changeFor(snapshot, params, session)
  if (edits.length === 0) return null
  if (!snippet) return { version, edits: edits.map(converter.edit) }
  return {
    version,
    edits: [],
    snippets: edits.map(({ span, text }) => ({ range: converter.range(span), snippet: text })),
  }
}

interface Change {
  readonly edits: readonly SourceEdit[]
  /** True where the texts hold tab stops. */
  readonly snippet?: boolean
}

function changeFor(
  { checked, converter, settings }: Snapshot,
  { change, argument, position }: RewriteParams,
  { tell }: Session,
): Change {
  switch (change) {
    case 'setReportType': {
      const known = checked.report.knowledge.reportTypes.some(({ id }) => id === argument)
      return { edits: known && argument ? setReportType(checked, argument) : [] }
    }
    case 'normaliseLevels':
      return { edits: normaliseLevels(checked, presetNamed(argument) ?? configuredPreset(settings)) }
    case 'insertMissingSections': {
      const fix = checked.findings.find(({ rule }) => rule === 'sections/missing')?.fixes[0]
      return { edits: fix?.edits ?? [], snippet: fix?.snippet === true }
    }
    case 'labelsToHeadings':
      return { edits: labelsToHeadings(checked) }
    case 'abbreviationTable': {
      const offset = position ? converter.offset(position) : converter.text.length
      return { edits: abbreviationTable(checked, offset, tell) }
    }
    case 'convertToMarkdown':
      return { edits: convertPage(checked, { withoutFurniture: argument === 'withoutFurniture' }) }
    case 'fixRule':
      return { edits: safeEdits(checked.findings.filter(({ rule }) => rule === argument)) }
    default:
      return { edits: [] }
  }
}
