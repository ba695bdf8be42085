import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { SourceEdit } from '../markdown/source-edit.js'
import type { Snapshot } from './documents.js'
import type { Session } from './session.js'

/** Edits of a document with its version where the client can check it, so that an old fix never lands in a newer text. */
export function workspaceEdit(
  { uri, version, converter }: Snapshot,
  session: Session,
  edits: readonly SourceEdit[],
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

/**
 * Snippet text for clients that know no tab stops: `${1:text}` and `${1|a,b|}` become blanks, `{{text}}` and `{{a | b}}`, also
 * where the stop is repeated; what is a blank already stays one. A proposal must never stand in a report as a fact that nobody chose.
 */
export function withoutPlaces(snippet: string): string {
  const blanks = new Map<string, string>()
  const fill = (stop: string, choices: readonly string[]): string => {
    const [first = ''] = choices
    const blank = first === '' || first.startsWith('{{') ? first : `{{${choices.join(' | ')}}}`
    if (!blanks.has(stop)) blanks.set(stop, blank)
    return blank
  }
  return snippet
    .replace(/(?<!\\)\$\{(\d+)\|((?:[^|\\]|\\.)*)\|\}/g, (_, stop, choices) => fill(stop, choices.split(/(?<!\\),\s*/)))
    .replace(/(?<!\\)\$\{(\d+):((?:[^}\\]|\\.)*)\}/g, (_, stop, text) => fill(stop, [text]))
    .replace(/(?<!\\)\$\{?(\d+)\}?/g, (_, stop) => blanks.get(stop) ?? '')
    .replace(/\\([$}\\,|])/g, '$1')
}
