import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { createService } from '../service.js'
import { startServer } from './server.js'
import { version } from './version.js'

declare const self: DedicatedWorkerGlobalScope

/** The web: in a worker, without files of its own. */
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  service: createService(),
  read: async () => undefined,
  rulesUri: undefined,
  version,
})
