import * as vscode from 'vscode'
import { clientCommands, type OpenRule } from '../../../server/src/protocol.js'
import type { Command } from './command.js'

/** Shows why a rule exists, from the copy that came with the extension; the page on the web only where that is missing. */
export const openRule: Command = {
  id: clientCommands.openRule,
  async run({ context }, argument) {
    const { href } = argument as OpenRule
    const web = vscode.Uri.parse(href)
    const local = vscode.Uri.joinPath(context.extensionUri, 'server', 'RULES.md')
    try {
      await vscode.workspace.fs.stat(local)
    } catch {
      return vscode.env.openExternal(web)
    }
    return vscode.commands.executeCommand('markdown.showPreview', local.with({ fragment: web.fragment }))
  },
}
