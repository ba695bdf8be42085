import * as vscode from 'vscode'

/** Says that a command needs the server, and offers what helps. */
export async function notRunning(): Promise<void> {
  const restart = vscode.l10n.t('Restart')
  const log = vscode.l10n.t('Show Log')
  const answer = await vscode.window.showWarningMessage(vscode.l10n.t('Spine Report is not running.'), restart, log)
  if (answer === restart) await vscode.commands.executeCommand('spineReport.restartServer')
  if (answer === log) await vscode.commands.executeCommand('spineReport.showLog')
}

/** Says that a command needs a report in the editor. */
export function noReport(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown document first.'))
}
