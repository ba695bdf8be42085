import type * as vscode from 'vscode'
import type { Session } from '../session.js'
import type { CurrentReport } from '../views/current-report.js'

/** What every command may use. */
export interface Kit {
  readonly context: vscode.ExtensionContext
  readonly session: Session
  readonly report: CurrentReport
}

/**
 * A command of the extension. Where `run` takes an argument, the argument answers the question that the command would ask
 * (a report type, a procedure): key bindings, other extensions and tests use it.
 */
export interface Command {
  readonly id: string
  run(kit: Kit, argument?: unknown): unknown
}
