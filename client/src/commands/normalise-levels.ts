import * as vscode from 'vscode'
import { reportEditor } from '../documents.js'
import type { Command } from './command.js'
import { noReport } from './not-running.js'
import { rewrite } from './rewrite.js'

const styles = [
  { id: 'full-hyphen', label: 'L4-L5, L3-S1' },
  { id: 'short-hyphen', label: 'L4-5, L3-S1' },
  { id: 'short-endash', label: 'L4–5, L3–S1' },
  { id: 'slash', label: 'L4/5, L3-S1' },
] as const

/** Write Levels in One Style…: every level of the report in the chosen notation; which levels are meant never changes. */
export const normaliseLevels: Command = {
  id: 'spineReport.normaliseLevels',
  async run({ session, report }, style) {
    const editor = await reportEditor(report.document)
    if (!editor) return noReport()
    const known = styles.find(({ id }) => id === style)?.id
    const chosen = known ?? (style === 'consistent' ? undefined : await pick())
    if (chosen === null) return
    if (await rewrite(session, editor, 'normaliseLevels', chosen)) return
    vscode.window.setStatusBarMessage(vscode.l10n.t('All levels are in this style already.'), 5000)
  },
}

/** Null where the user gives up, undefined for the style of the document. */
async function pick(): Promise<string | undefined | null> {
  const own = { id: undefined, label: vscode.l10n.t('As most of this report') }
  const picked = await vscode.window.showQuickPick([own, ...styles], {
    title: vscode.l10n.t('Write Levels in One Style'),
    placeHolder: vscode.l10n.t('Notation'),
  })
  return picked ? picked.id : null
}
