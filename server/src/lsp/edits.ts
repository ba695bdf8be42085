import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { Edit } from '../text/edits.js'
import type { Snapshot } from './documents.js'
import type { Session } from './session.js'

/** Edits of a document with its version where the client can check it, so that an old fix never lands in a newer text. */
export function workspaceEdit(
  { uri, version, converter }: Snapshot,
  session: Session,
  edits: readonly Edit[],
  snippet = false,
): WorkspaceEdit {
  const plain = edits.map(converter.edit)
  if (!session.client.workspace?.workspaceEdit?.documentChanges) {
    return { changes: { [uri]: snippet ? plain.map(asPlain) : plain } }
  }
  const made = !snippet ? plain : session.snippetEdits ? plain.map(asSnippet) : plain.map(asPlain)
  return { documentChanges: [{ textDocument: { uri, version }, edits: made }] }
}

const asSnippet = ({ range, newText }: TextEdit): SnippetTextEdit => ({
  range,
  snippet: { kind: 'snippet', value: newText },
})

const asPlain = ({ range, newText }: TextEdit): TextEdit => ({ range, newText: withoutPlaces(newText) })

/** Snippet text for clients that know no tab stops: `${1:text}` and `${1|a,b|}` become their first text. */
export const withoutPlaces = (snippet: string): string =>
  snippet
    .replace(/\$\{\d+\|((?:[^,|}\\]|\\.)*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+(?::((?:[^}\\]|\\.)*))?\}|\$\d+/g, '$1')
    .replace(/\\([$}\\])/g, '$1')
