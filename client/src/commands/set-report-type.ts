import * as vscode from 'vscode'
import { reportEditor } from '../documents.js'
import type { Command } from './command.js'
import { noReport, notRunning } from './not-running.js'
import { reportTypePicks } from './report-type-picks.js'
import { rewrite } from './rewrite.js'

/** Set Report Type…: writes `report-type:` into the front matter, where every other tool finds it too. */
export const setReportType: Command = {
  id: 'spineReport.setReportType',
  async run({ session, report }, type) {
    const editor = await reportEditor(report.document)
    if (!editor) return noReport()
    const uri = editor.document.uri.toString()
    const types = await session.ask('reportTypes', { uri })
    if (!types) return notRunning(session)
    const now = (await session.ask('outline', { uri }))?.reportType?.id
    const picked =
      types.find(({ id }) => id === type) ??
      (await vscode.window.showQuickPick(
        reportTypePicks(types, (id) => (id === now ? vscode.l10n.t('present type') : '')),
        {
          title: vscode.l10n.t('Set Report Type'),
          placeHolder: vscode.l10n.t('What is this document?'),
          matchOnDetail: true,
        },
      ))
    if (picked) await rewrite(session, editor, 'setReportType', picked.id)
  },
}
