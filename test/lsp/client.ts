import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { serverRequests } from '../../server/src/protocol.js'

export const serverFile = 'dist/server.cjs'

/** How a session begins; what is absent is what VS Code does. */
export interface SessionOptions {
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: unknown
  readonly locale?: string
  readonly folders?: readonly string[]
  /** `spineReport` settings by URI; `null` is what editors send where nothing is set. */
  readonly configuration?: (uri: string) => unknown
  /** Files that the client reads for the server. */
  readonly files?: ReadonlyMap<string, string>
}

export const pulling: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedInformation: true },
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ['markdown'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
}

/** A session with the real server over stdio, spoken as an editor speaks it. */
export interface Session {
  readonly process: ChildProcess
  readonly connection: MessageConnection
  readonly result: InitializeResult
  /** Milliseconds from the start of the process to the answer to `initialize`. */
  readonly started: number
  readonly pushed: PublishDiagnosticsParams[]
  readonly log: string[]
  readonly refreshed: () => number
  ask<T>(method: string, params: unknown): Promise<T>
  tell(method: string, params: unknown): Promise<void>
  open(uri: string, text: string, version?: number): Promise<void>
  pull(uri: string): Promise<readonly Diagnostic[]>
  close(): Promise<void>
}

export async function connect(options: SessionOptions = {}): Promise<Session> {
  if (!existsSync(serverFile)) throw new Error(`${serverFile} is missing: run npm run build first`)
  const began = performance.now()
  const child = spawn(process.execPath, [serverFile, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] })
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const pushed: PublishDiagnosticsParams[] = []
  const log: string[] = []
  let refreshed = 0
  child.stderr.on('data', (data: Buffer) => log.push(data.toString()))
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
    items.map(({ scopeUri }) => options.configuration?.(scopeUri) ?? null),
  )
  connection.onRequest(serverRequests.readFile, ({ uri }: { uri: string }) => {
    const text = options.files?.get(uri)
    return text === undefined ? null : { text }
  })
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshed++
    return null
  })
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message)
  })
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    pushed.push(params)
  })
  connection.listen()
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: uri })),
    capabilities: options.capabilities ?? pulling,
    initializationOptions: options.initializationOptions ?? null,
    locale: options.locale ?? 'en',
  })
  const started = performance.now() - began
  await connection.sendNotification('initialized', {})
  const ask = <T>(method: string, params: unknown) => connection.sendRequest<T>(method, params as object)
  const tell = (method: string, params: unknown) => connection.sendNotification(method, params as object)
  return {
    process: child,
    connection,
    result,
    started,
    pushed,
    log,
    refreshed: () => refreshed,
    ask,
    tell,
    open: (uri, text, version = 1) =>
      tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } }),
    pull: async (uri) =>
      (await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items,
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      await gone
      connection.dispose()
    },
  }
}

/** Waits until something holds; fails after a second or two. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 4000
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
