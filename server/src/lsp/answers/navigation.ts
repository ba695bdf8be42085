import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  ErrorCodes,
  type Location,
  type Position,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import { definition, references } from '../../features/references.js'
import { rename, renameable } from '../../features/rename.js'
import { ruleMentions } from '../../features/rule-mentions.js'
import type { Snapshot } from '../documents.js'
import type { Session } from '../session.js'

interface At {
  readonly position: Position
}

export function referencesAnswer({ uri, checked, converter }: Snapshot, { position }: At): Location[] {
  return references(checked, converter.offset(position)).map((span) => ({ uri, range: converter.range(span) }))
}

export function highlightAnswer({ checked, converter }: Snapshot, { position }: At): DocumentHighlight[] {
  return references(checked, converter.offset(position)).map((span) => ({
    range: converter.range(span),
    kind: DocumentHighlightKind.Text,
  }))
}

export function definitionAnswer({ uri, checked, converter }: Snapshot, { position }: At): Location | null {
  const span = definition(checked, converter.offset(position))
  return span ? { uri, range: converter.range(span) } : null
}

export function prepareRenameAnswer({ checked, converter }: Snapshot, { position }: At): Range | null {
  const span = renameable(checked, converter.offset(position))
  return span ? converter.range(span) : null
}

/** A name that will not do is told to the user as the reason why nothing was renamed. */
export function renameAnswer(
  snapshot: Snapshot,
  { position, newName }: RenameParams,
  { tell }: Session,
): WorkspaceEdit {
  const { uri, checked, converter } = snapshot
  const renamed = rename(checked, converter.offset(position), newName.trim())
  if ('template' in renamed) throw new ResponseError(ErrorCodes.InvalidParams, tell(renamed))
  return { changes: { [uri]: renamed.map(converter.edit) } }
}

/** Rule names in comments lead to the rule's documentation. */
export function linksAnswer({ checked, converter }: Snapshot, _params: unknown, { ruleLink }: Session): DocumentLink[] {
  return ruleMentions(checked).map(({ span, rule }) => ({ range: converter.range(span), target: ruleLink(rule) }))
}
