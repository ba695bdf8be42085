import * as vscode from 'vscode'
import type { Diagnostic } from 'vscode-languageclient'
import type { Session } from '../session.js'
import { countWords } from '../status-item.js'
import type { Command, Kit } from './command.js'
import { notRunning } from './not-running.js'

/** Files per question to the server: small enough to stop soon, large enough to be quick. */
const atOnce = 20
const largestFile = 5_000_000

/** Findings of files that are not open; the editor has those of open ones already. Made at the first check. */
let findings: vscode.DiagnosticCollection | undefined

/** Check Workspace: every Markdown file of the workspace; the findings stand in the Problems panel. */
export const checkWorkspace: Command = {
  id: 'spineReport.checkWorkspace',
  async run(kit) {
    await kit.session.start()
    if (!kit.session.running) return notRunning(kit.session)
    const collection = collectionOf(kit)
    const files = await vscode.workspace.findFiles('**/*.{md,markdown}', '**/node_modules/**')
    const counts = { error: 0, warning: 0, info: 0 }
    const checked = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Checking reports'), cancellable: true },
      async (progress, token) => {
        collection.clear()
        let done = 0
        for (let at = 0; at < files.length && !token.isCancellationRequested; at += atOnce) {
          const some = files.slice(at, at + atOnce)
          for (const result of (await checkSome(kit.session, some, token)) ?? []) {
            for (const severity of ['error', 'warning', 'info'] as const) counts[severity] += result.counts[severity]
            if (!isOpen(result.uri)) await put(kit.session, collection, result.uri, result.diagnostics)
          }
          done += some.length
          progress.report({ increment: (100 * some.length) / files.length, message: `${done} / ${files.length}` })
        }
        return done
      },
    )
    if (counts.error + counts.warning + counts.info > 0)
      await vscode.commands.executeCommand('workbench.actions.view.problems')
    vscode.window.setStatusBarMessage(vscode.l10n.t('Files checked: {0} ({1})', checked, countWords(counts)), 10_000)
    return { files: checked, counts }
  },
}

function collectionOf({ context }: Kit): vscode.DiagnosticCollection {
  if (findings) return findings
  findings = vscode.languages.createDiagnosticCollection('spineReport.workspace')
  const collection = findings
  const forget = (uri: vscode.Uri) => collection.delete(uri)
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}', true)
  watcher.onDidChange(forget)
  watcher.onDidDelete(forget)
  context.subscriptions.push(
    collection,
    watcher,
    vscode.workspace.onDidOpenTextDocument(({ uri }) => forget(uri)),
    { dispose: () => (findings = undefined) },
  )
  return collection
}

async function checkSome(session: Session, uris: readonly vscode.Uri[], token: vscode.CancellationToken) {
  const documents = await Promise.all(uris.map(readDocument))
  return session.ask('checkAll', { documents: documents.filter((document) => document !== undefined) }, token)
}

async function readDocument(uri: vscode.Uri): Promise<{ readonly uri: string; readonly text: string } | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
  if (open) return { uri: uri.toString(), text: open.getText() }
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > largestFile) return undefined
    return { uri: uri.toString(), text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) }
  } catch {
    return undefined
  }
}

const isOpen = (address: string): boolean =>
  vscode.workspace.textDocuments.some(
    ({ uri, isClosed }) => !isClosed && uri.toString() === vscode.Uri.parse(address).toString(),
  )

async function put(
  { client }: Session,
  collection: vscode.DiagnosticCollection,
  address: string,
  diagnostics: readonly unknown[],
): Promise<void> {
  const converted = await client.protocol2CodeConverter.asDiagnostics([...diagnostics] as Diagnostic[])
  collection.set(vscode.Uri.parse(address), converted)
}
