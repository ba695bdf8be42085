import * as vscode from 'vscode'
import { configFileName } from '../../server/src/protocol.js'

/** Where reports may lie: on disk, unsaved, in a remote or virtual workspace; not in diffs, Git objects or output panes. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web']

export const reportSelector = schemes.map((scheme) => ({ scheme, language: 'markdown' }))

/** The project file is checked by the same server, so that a mistake in it shows at its place. */
export const configSelector = schemes.map((scheme) => ({ scheme, pattern: `**/${configFileName}` }))

export const isReport = (document: vscode.TextDocument): boolean => vscode.languages.match(reportSelector, document) > 0

/** The editor that a command means: the active one where it holds Markdown, else a visible one that does. */
export function reportEditor(): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor
  if (active) return isReport(active.document) ? active : undefined
  return vscode.window.visibleTextEditors.find(({ document }) => isReport(document))
}

/** Shows the document of an address and gives its editor, without opening it twice. */
export async function editorOf(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const visible = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
  return vscode.window.showTextDocument(visible?.document ?? (await vscode.workspace.openTextDocument(uri)), {
    ...(visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn }),
  })
}

export const toRange = ({
  start,
  end,
}: {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}): vscode.Range => new vscode.Range(start.line, start.character, end.line, end.character)
