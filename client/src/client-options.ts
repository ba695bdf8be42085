import * as vscode from 'vscode'
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient'
import { type ClientAbilities, settingsSection } from '../../server/src/protocol.js'
import { configSelector, reportSelector } from './documents.js'

/** Settings of the client that both hosts share. The log opens only when the user asks for it. */
export function clientOptions(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClientOptions {
  const rulesUri = vscode.Uri.joinPath(context.extensionUri, 'server', 'RULES.md').toString()
  const abilities: ClientAbilities = { readFile: true, commands: true, checked: true, rulesUri }
  return {
    documentSelector: [...reportSelector, ...configSelector],
    diagnosticCollectionName: settingsSection,
    outputChannel: log,
    traceOutputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: abilities,
    markdown: { isTrusted: false, supportHtml: false },
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false },
  }
}
