import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { settingsSection } from '../../server/src/protocol.js'
import { activateShared, type Extension } from './activate.js'
import { registerCheckTask } from './check-task.js'

/** Entry on the desktop: the server is a child process of the extension host. */
export function activate(context: ExtensionContext): Extension {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc }
  registerCheckTask(context)
  return activateShared(
    context,
    (options) => new LanguageClient(settingsSection, 'Spine Report', { run: server, debug: server }, options),
  )
}

export { deactivate } from './activate.js'
