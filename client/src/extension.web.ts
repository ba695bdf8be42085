import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { settingsSection } from '../../server/src/protocol.js'
import { activateShared, type Extension } from './activate.js'

/** Entry in the browser: the server is a worker, a new one at each start. */
export function activate(context: ExtensionContext): Extension {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true)
  let worker: Worker | undefined
  const start = async () => {
    worker?.terminate()
    worker = new Worker(script)
    return worker
  }
  context.subscriptions.push({ dispose: () => worker?.terminate() })
  return activateShared(context, (options) => new LanguageClient(settingsSection, 'Spine Report', start, options))
}

export { deactivate } from './activate.js'
