import * as vscode from 'vscode'
import type { ProcedureItem } from '../../../server/src/protocol.js'
import { reportEditor } from '../documents.js'
import { insertPieces } from '../pieces.js'
import type { Command } from './command.js'
import { noReport, notRunning } from './not-running.js'

interface ProcedurePick extends vscode.QuickPickItem {
  readonly id?: string
}

/**
 * Insert Procedure Template…: found by English or Chinese name, by abbreviation or key word. The server knows the section
 * that the cursor stands in and where the text belongs: a report fresh from its template is filled in at all its places.
 */
export const insertProcedure: Command = {
  id: 'spineReport.insertProcedure',
  async run({ session, report }, procedure) {
    const editor = await reportEditor(report.document)
    if (!editor) return noReport()
    const procedures = await session.ask('procedures', {})
    if (!procedures) return notRunning(session)
    const id = procedures.find((item) => item.id === procedure)?.id ?? (await pick(procedures))
    if (id === undefined) return
    const uri = editor.document.uri.toString()
    const body = await session.ask('procedureBody', { uri, id, position: editor.selection.active })
    if (body === undefined) return notRunning(session)
    if (body === null) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('This procedure has no text for this report.'), 5000)
      return
    }
    if (body.version !== editor.document.version) return
    await insertPieces(editor.document.uri, body.snippets)
  },
}

async function pick(procedures: readonly ProcedureItem[]): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(procedurePicks(procedures), {
    title: vscode.l10n.t('Insert Procedure Template'),
    placeHolder: vscode.l10n.t('Name, abbreviation or Chinese name'),
    matchOnDescription: true,
    matchOnDetail: true,
  })
  return picked?.id
}

/** Grouped by region and approach, in the order in which the server lists them. */
function procedurePicks(procedures: readonly ProcedureItem[]): ProcedurePick[] {
  const groups = new Map<string, ProcedurePick[]>()
  for (const { id, name, zh, abbreviations, region, approach, keywords } of procedures) {
    const group = [region, approach].filter((part) => part !== '').join(' · ')
    const picks = groups.get(group) ?? []
    picks.push({ id, label: name, description: [...abbreviations, zh].join(' · '), detail: keywords.join(', ') })
    groups.set(group, picks)
  }
  return [...groups].flatMap(([label, picks]) => [{ label, kind: vscode.QuickPickItemKind.Separator }, ...picks])
}
