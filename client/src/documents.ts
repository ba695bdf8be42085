import * as vscode from 'vscode'
import { configFileName } from '../../server/src/protocol.js'

/** Where reports may lie: on disk, unsaved, in a remote or virtual workspace; not in diffs, Git objects or output panes. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web']

export const reportSelector = schemes.map((scheme) => ({ scheme, language: 'markdown' }))

/** The project file is checked by the same server, so that a mistake in it shows at its place. */
export const configSelector = schemes.map((scheme) => ({ scheme, pattern: `**/${configFileName}` }))

export const isReport = (document: vscode.TextDocument): boolean => vscode.languages.match(reportSelector, document) > 0

/**
 * The editor that a command means: the active one where it holds Markdown, else that of the last report (the focus may be in
 * the Report view or the preview), which is brought to the front.
 */
export async function reportEditor(last: vscode.TextDocument | undefined): Promise<vscode.TextEditor | undefined> {
  const active = vscode.window.activeTextEditor
  if (active && isReport(active.document)) return active
  if (!last || last.isClosed) return undefined
  const column = vscode.window.visibleTextEditors.find(({ document }) => document === last)?.viewColumn
  return vscode.window.showTextDocument(last, column === undefined ? {} : { viewColumn: column })
}

export const toRange = ({
  start,
  end,
}: {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}): vscode.Range => new vscode.Range(start.line, start.character, end.line, end.character)
