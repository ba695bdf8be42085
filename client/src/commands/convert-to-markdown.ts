import * as vscode from 'vscode'
import type { Rewrite } from '../../../server/src/protocol.js'
import { reportEditor, toRange } from '../documents.js'
import type { Command } from './command.js'
import { noReport, notRunning } from './not-running.js'

/**
 * Convert to Markdown…: every change is shown in the refactor preview before it is made. What a web page puts around the
 * text goes only where the user ticks it. The argument `withFurniture` or `withoutFurniture` answers that question.
 */
export const convertToMarkdown: Command = {
  id: 'spineReport.convertToMarkdown',
  async run({ session, report }, argument) {
    const editor = await reportEditor(report.document)
    if (!editor) return noReport()
    const { document } = editor
    const params = { uri: document.uri.toString(), change: 'convertToMarkdown' } as const
    const kept = session.ask('rewrite', params)
    const bare = await session.ask('rewrite', { ...params, argument: 'withoutFurniture' })
    const whole = await kept
    if (whole === undefined || bare === undefined) return notRunning(session)
    if (!whole && !bare) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('This text is Markdown already.'), 5000)
      return
    }
    const differ = JSON.stringify(whole?.edits) !== JSON.stringify(bare?.edits)
    const without =
      argument === 'withoutFurniture' || (argument !== 'withFurniture' && differ && (await askForFurniture()))
    if (without === undefined) return
    const chosen = without ? bare : whole
    if (chosen && chosen.version === document.version) await vscode.workspace.applyEdit(previewed(document, chosen))
  },
}

/** True where the box is ticked; undefined where the user gave up. */
async function askForFurniture(): Promise<boolean | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: vscode.l10n.t('Remove what belongs to the web page'),
        detail: vscode.l10n.t('paths, counters, buttons, forms and small print'),
      },
    ],
    { title: vscode.l10n.t('Convert to Markdown'), canPickMany: true },
  )
  return picked && picked.length > 0
}

function previewed(document: vscode.TextDocument, { edits }: Rewrite): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit()
  const metadata = { needsConfirmation: true, label: vscode.l10n.t('Convert to Markdown') }
  for (const { range, newText } of edits) edit.replace(document.uri, toRange(range), newText, metadata)
  return edit
}
