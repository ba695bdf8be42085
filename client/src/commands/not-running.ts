import * as vscode from 'vscode'
import type { Session } from '../session.js'

/** Says that a command got no answer from the server, and offers what helps; nobody waits for the user's choice. */
export function notRunning(session: Session): void {
  void offerHelp(session)
}

async function offerHelp({ running }: Session): Promise<void> {
  const restart = vscode.l10n.t('Restart')
  const log = vscode.l10n.t('Show Log')
  const trouble = running
    ? vscode.l10n.t('Spine Report could not do this; the log says why.')
    : vscode.l10n.t('Spine Report is not running.')
  const answer = await vscode.window.showWarningMessage(trouble, restart, log)
  if (answer === restart) await vscode.commands.executeCommand('spineReport.restartServer')
  if (answer === log) await vscode.commands.executeCommand('spineReport.showLog')
}

/** Says that a command needs a report in the editor. */
export function noReport(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown document first.'))
}
