import * as vscode from 'vscode'
import { reportEditor } from '../documents.js'
import type { Command } from './command.js'
import { noReport } from './not-running.js'

const kind = vscode.CodeActionKind.SourceFixAll.append('spineReport')

/** Fix All: all fixes that change no level, side, number, unit or negation, as one step that can be undone. */
export const fixAll: Command = {
  id: 'spineReport.fixAll',
  async run({ report }) {
    const editor = await reportEditor(report.document)
    if (!editor) return noReport()
    const { document } = editor
    const whole = new vscode.Range(0, 0, document.lineCount, 0)
    const version = document.version
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      kind.value,
      1,
    )
    const edit = actions.find((action) => action.kind && kind.contains(action.kind))?.edit
    if (!edit || edit.size === 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('There is nothing to fix safely.'), 5000)
      return 0
    }
    if (document.version !== version) return 0
    const count = edit.get(document.uri).length
    if (!(await vscode.workspace.applyEdit(edit))) return 0
    vscode.window.setStatusBarMessage(vscode.l10n.t('Changes made: {0}', count), 5000)
    return count
  },
}
