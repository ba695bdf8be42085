import * as vscode from 'vscode'
import { type AddWord, clientCommands, settingsSection } from '../../../server/src/protocol.js'
import type { Command } from './command.js'

/** Adds a word to the user's own list: the quick fix names this place, so nobody has to search for it. */
export const addWord: Command = {
  id: clientCommands.addWord,
  async run(_kit, argument) {
    const { word } = argument as AddWord
    const settings = vscode.workspace.getConfiguration(settingsSection)
    const words = settings.inspect<readonly string[]>('words')?.globalValue ?? []
    if (words.includes(word)) return
    await settings.update(
      'words',
      [...words, word].sort((a, b) => a.localeCompare(b)),
      vscode.ConfigurationTarget.Global,
    )
  },
}
