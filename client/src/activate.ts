import * as vscode from 'vscode'
import { settingsSection } from '../../server/src/protocol.js'
import { clientOptions } from './client-options.js'
import { registerCommands } from './commands/index.js'
import { keepPreviews } from './preview/pages.js'
import { type PreviewPlugin, previewPlugin } from './preview/plugin.js'
import { createSession, type MakeClient, reason, type Session } from './session.js'
import { registerStatusItem } from './status-item.js'
import { currentReport } from './views/current-report.js'
import { registerReportTree } from './views/report-tree.js'

/** What the editor gets back: its Markdown preview calls `extendMarkdownIt`, tests wait for `ready`. */
export interface Extension {
  readonly extendMarkdownIt: PreviewPlugin
  readonly ready: Promise<void>
}

let session: Session | undefined

/** All that desktop and browser share. Returns at once; the server starts beside. */
export function activateShared(context: vscode.ExtensionContext, makeClient: MakeClient): Extension {
  const log = vscode.window.createOutputChannel('Spine Report', { log: true })
  const made = createSession(makeClient(clientOptions(context, log)), log)
  session = made
  const report = currentReport(made)
  const pages = keepPreviews(made)
  context.subscriptions.push(
    log,
    made,
    report,
    pages,
    registerReportTree(report),
    registerStatusItem(made, report),
    registerCommands(context, made, report),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${settingsSection}.enable`)) void followEnable(made)
    }),
  )
  void vscode.commands.executeCommand('setContext', 'spineReport.activated', true)
  return { extendMarkdownIt: previewPlugin(pages.html), ready: followEnable(made) }
}

export const deactivate = (): Promise<void> | undefined => session?.stop()

/** Starts or stops the server as the setting says. A server that fails to start leaves the editor as it was; the log says why. */
async function followEnable(made: Session): Promise<void> {
  const enabled = vscode.workspace.getConfiguration(settingsSection).get('enable', true)
  try {
    await (enabled ? made.start() : made.stop())
  } catch (error) {
    made.log.error(reason(error))
  }
}
