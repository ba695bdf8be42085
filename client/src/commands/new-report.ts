import * as vscode from 'vscode'
import type { Command } from './command.js'
import { notRunning } from './not-running.js'
import { reportTypePicks } from './report-type-picks.js'

/** New Report…: an unsaved document with the template of the chosen type; Tab goes from blank to blank. */
export const newReport: Command = {
  id: 'spineReport.newReport',
  async run({ session }, type) {
    await session.start()
    const types = await session.ask('reportTypes', {})
    if (!types) return notRunning(session)
    const picked =
      types.find(({ id }) => id === type) ??
      (await vscode.window.showQuickPick(reportTypePicks(types), {
        title: vscode.l10n.t('New Report'),
        placeHolder: vscode.l10n.t('What do you want to write?'),
        matchOnDetail: true,
      }))
    if (!picked) return
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' })
    const editor = await vscode.window.showTextDocument(document)
    await editor.insertSnippet(new vscode.SnippetString(picked.template), new vscode.Position(0, 0))
  },
}
