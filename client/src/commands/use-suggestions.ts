import * as vscode from 'vscode'
import type { Command } from './command.js'

const markdown = { languageId: 'markdown' }
const wanted = { other: 'on', comments: 'off', strings: 'off' }

/**
 * Turn On Suggestions for Markdown: the editor has them off there, so newcomers never see a term offered. Changes the user's
 * settings, for Markdown only, and offers the way back.
 */
export const useSuggestions: Command = {
  id: 'spineReport.useSuggestions',
  async run() {
    const editor = vscode.workspace.getConfiguration('editor', markdown)
    const before = editor.inspect('quickSuggestions')?.globalLanguageValue
    const set = (value: unknown) => editor.update('quickSuggestions', value, vscode.ConfigurationTarget.Global, true)
    await set(wanted)
    void offerUndo(() => set(before))
  },
}

async function offerUndo(goBack: () => Thenable<void>): Promise<void> {
  const undo = vscode.l10n.t('Undo')
  const done = vscode.l10n.t('Terms, levels and section names are now offered while you type Markdown.')
  if ((await vscode.window.showInformationMessage(done, undo)) === undo) await goBack()
}
