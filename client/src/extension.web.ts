import { type ExtensionContext, Uri } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser'
import { settingsSection } from '../../server/src/protocol.js'
import { activateShared, type Extension } from './activate.js'

/** Entry in the browser: the server is a worker, a new one at each start. */
export function activate(context: ExtensionContext): Extension {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true)
  let worker: Worker | undefined
  const start = async () => {
    worker?.terminate()
    worker = new Worker(script)
    // Not the worker itself: hosts put a class of their own in place of Worker, which the client does not know again.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }
  context.subscriptions.push({ dispose: () => worker?.terminate() })
  return activateShared(context, (options) => new LanguageClient(settingsSection, 'Spine Report', start, options))
}

export { deactivate } from './activate.js'
