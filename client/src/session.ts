import * as vscode from 'vscode'
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient'
import {
  type Checked,
  notifications,
  type Params,
  type Requests,
  type Result,
  requests,
  serverRequests,
} from '../../server/src/protocol.js'
import { readWorkspaceFile } from './config-files.js'

/** Makes the client of this host: a child process on the desktop, a worker in the browser. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient

/** The running server as the rest of the client sees it. */
export interface Session extends vscode.Disposable {
  readonly log: vscode.LogOutputChannel
  readonly client: BaseLanguageClient
  /** A document was checked. */
  readonly onChecked: vscode.Event<Checked>
  readonly onRunning: vscode.Event<boolean>
  readonly running: boolean
  /** Asks the server; undefined where it is not running or could not answer (the log says why). */
  ask<Name extends keyof Requests>(
    name: Name,
    params: Params<Name>,
    token?: vscode.CancellationToken,
  ): Promise<Result<Name> | undefined>
  /** Never throws: a server that does not start is said in the log, and `running` stays false. */
  start(): Promise<void>
  stop(): Promise<void>
  /** Stop and start: the browser's client has no restart of its own. */
  restart(): Promise<void>
}

export function createSession(client: BaseLanguageClient, log: vscode.LogOutputChannel): Session {
  const checked = new vscode.EventEmitter<Checked>()
  const running = new vscode.EventEmitter<boolean>()
  client.onNotification(notifications.checked, (result: Checked) => checked.fire(result))
  client.onRequest(serverRequests.readFile, ({ uri }: { uri: string }) => readWorkspaceFile(uri))
  client.onDidChangeState(({ newState }) => running.fire(newState === State.Running))

  const stop = async () => {
    if (client.needsStop()) await client.stop()
  }
  /** Running or on its way already: the same promise, so that a command which activates the extension finds it running. */
  const start = async () => {
    try {
      await client.start()
    } catch (error) {
      log.error(reason(error))
    }
  }
  return {
    log,
    client,
    onChecked: checked.event,
    onRunning: running.event,
    get running() {
      return client.isRunning()
    },
    async ask(name, params, token) {
      if (!client.isRunning()) return undefined
      try {
        return await client.sendRequest(requests[name], params, token)
      } catch (error) {
        if (!token?.isCancellationRequested) log.error(`${requests[name]}: ${reason(error)}`)
        return undefined
      }
    },
    start,
    stop,
    async restart() {
      await stop()
      await start()
    },
    dispose() {
      checked.dispose()
      running.dispose()
    },
  }
}

export const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))
