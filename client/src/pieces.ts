import * as vscode from 'vscode'
import type { SnippetPiece } from '../../server/src/protocol.js'
import { toRange } from './documents.js'

/** Inserts pieces of a snippet at several places as one: Tab goes through the blanks of all, equal stops are one blank. */
export function insertPieces(uri: vscode.Uri, pieces: readonly SnippetPiece[]): Thenable<boolean> {
  const edits = pieces.map(
    ({ range, snippet }) => new vscode.SnippetTextEdit(toRange(range), new vscode.SnippetString(snippet)),
  )
  const change = new vscode.WorkspaceEdit()
  change.set(uri, edits)
  return vscode.workspace.applyEdit(change)
}
