import * as vscode from 'vscode'
import { reportEditor } from '../documents.js'
import type { Command } from './command.js'
import { noReport } from './not-running.js'

/** Copy Case Summary: what was done, where and how, as far as the report says it, on the clipboard. */
export const copyCaseSummary: Command = {
  id: 'spineReport.copyCaseSummary',
  async run({ session, report }) {
    const editor = await reportEditor(report.document)
    if (!editor) return noReport()
    const summary = await session.ask('caseSummary', { uri: editor.document.uri.toString() })
    if (!summary) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('This report states nothing to sum up yet.'), 5000)
      return
    }
    await vscode.env.clipboard.writeText(summary)
    vscode.window.setStatusBarMessage(vscode.l10n.t('Case summary copied.'), 5000)
  },
}
