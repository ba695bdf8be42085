import * as vscode from 'vscode'
import type { RewriteParams } from '../../../server/src/protocol.js'
import { reportEditor, toRange } from '../documents.js'
import { insertPieces } from '../pieces.js'
import type { Session } from '../session.js'
import type { Command } from './command.js'
import { noReport } from './not-running.js'

type Change = RewriteParams['change']

/**
 * Lets the server change the document in the editor as one undoable step. False where there was nothing to change or the
 * text changed in between.
 */
export async function rewrite(
  session: Session,
  editor: vscode.TextEditor,
  change: Change,
  argument?: string,
): Promise<boolean> {
  const { document, selection } = editor
  const params = { uri: document.uri.toString(), change, position: selection.active }
  const answer = await session.ask('rewrite', argument === undefined ? params : { ...params, argument })
  if (!answer || answer.version !== document.version) return false
  const { snippets, edits } = answer
  if (snippets) return insertPieces(document.uri, snippets)
  if (edits.length === 0) return false
  return editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(toRange(range), newText)
  })
}

/** A command that is one rewrite and says so where there is nothing to do. */
const rewriting = (id: string, change: Change, nothing: () => string): Command => ({
  id,
  async run({ session, report }) {
    const editor = await reportEditor(report.document)
    if (!editor) return noReport()
    if (await rewrite(session, editor, change)) return
    vscode.window.setStatusBarMessage(nothing(), 5000)
  },
})

export const insertMissingSections = rewriting('spineReport.insertMissingSections', 'insertMissingSections', () =>
  vscode.l10n.t('No required section is missing.'),
)

export const labelsToHeadings = rewriting('spineReport.labelsToHeadings', 'labelsToHeadings', () =>
  vscode.l10n.t('There are no labels to turn into headings.'),
)

export const insertAbbreviationTable = rewriting('spineReport.insertAbbreviationTable', 'abbreviationTable', () =>
  vscode.l10n.t('This report has no abbreviations to list.'),
)
