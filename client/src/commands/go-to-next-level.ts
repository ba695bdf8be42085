import * as vscode from 'vscode'
import { reportEditor, toRange } from '../documents.js'
import type { Command } from './command.js'
import { noReport } from './not-running.js'

/** Go to Next Level: selects the next spinal level behind the cursor, from the last on to the first. */
export const goToNextLevel: Command = {
  id: 'spineReport.goToNextLevel',
  async run({ session, report }) {
    const editor = await reportEditor(report.document)
    if (!editor) return noReport()
    const outline = await session.ask('outline', { uri: editor.document.uri.toString() })
    const places = (outline?.levels ?? [])
      .flatMap(({ mentions }) => mentions.map(({ range }) => toRange(range)))
      .sort((a, b) => a.start.compareTo(b.start))
    const next = places.find(({ start }) => start.isAfter(editor.selection.start)) ?? places[0]
    if (!next) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('This report names no spinal level.'), 5000)
      return
    }
    editor.selection = new vscode.Selection(next.start, next.end)
    editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  },
}
