import * as vscode from 'vscode'
import type { Outline } from '../../../server/src/protocol.js'
import { isReport } from '../documents.js'
import type { Session } from '../session.js'

/** The report that the user works on, with its outline. */
export interface CurrentReport extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>
  readonly document: vscode.TextDocument | undefined
  /** Undefined until the server has answered. */
  readonly outline: Outline | undefined
  /** An edit is not checked yet. */
  readonly busy: boolean
}

/**
 * Follows the active editor. The last report stays current while the user is in the tree, the preview or another file, and
 * as long as it is open.
 */
export function currentReport(session: Session): CurrentReport {
  const changed = new vscode.EventEmitter<void>()
  let document: vscode.TextDocument | undefined
  let outline: Outline | undefined
  let busy = false

  const ask = async () => {
    const asked = document
    const answer = asked && (await session.ask('outline', { uri: asked.uri.toString() }))
    if (asked !== document) return
    outline = answer ?? undefined
    busy = false
    changed.fire()
  }
  const follow = (next: vscode.TextDocument | undefined) => {
    if (next === document) return
    document = next
    outline = undefined
    busy = next !== undefined
    void vscode.commands.executeCommand('setContext', 'spineReport.hasReport', next !== undefined)
    changed.fire()
    void ask()
  }
  const followEditor = (editor: vscode.TextEditor | undefined) => {
    if (editor && isReport(editor.document)) follow(editor.document)
  }

  const listening = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(followEditor),
    vscode.workspace.onDidOpenTextDocument(() => followEditor(vscode.window.activeTextEditor)),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      if (closed === document) follow(undefined)
    }),
    vscode.workspace.onDidChangeTextDocument(({ document: edited, contentChanges }) => {
      if (edited !== document || contentChanges.length === 0 || busy) return
      busy = true
      changed.fire()
    }),
    session.onChecked(({ uri }) => {
      if (document && vscode.Uri.parse(uri).toString() === document.uri.toString()) void ask()
    }),
    session.onRunning(() => void ask()),
  )
  followEditor(vscode.window.activeTextEditor)

  return {
    onDidChange: changed.event,
    get document() {
      return document
    },
    get outline() {
      return outline
    },
    get busy() {
      return busy && session.running
    },
    dispose() {
      listening.dispose()
      changed.dispose()
    },
  }
}
