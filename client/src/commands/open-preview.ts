import * as vscode from 'vscode'
import { isReport } from '../documents.js'
import type { Command } from './command.js'
import { noReport } from './not-running.js'

/** Open Report Preview: the editor's own Markdown preview, with checklist and spine above the text. */
export const openPreview: Command = {
  id: 'spineReport.openPreview',
  run({ report }) {
    const active = vscode.window.activeTextEditor?.document
    const document = active && isReport(active) ? active : report.document
    if (!document) return noReport()
    return vscode.commands.executeCommand('markdown.showPreviewToSide', document.uri)
  },
}
