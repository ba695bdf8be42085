import * as vscode from 'vscode'
import type { FindingFamily } from '../../../server/src/protocol.js'
import { reportEditor, toRange } from '../documents.js'
import type { Command } from './command.js'
import { noReport } from './not-running.js'
import { rewrite } from './rewrite.js'

interface Place {
  readonly range: vscode.Range
  readonly rule: string
}

const placesOf = ({ findings }: FindingFamily): Place[] =>
  findings
    .map(({ range, rule }) => ({ range: toRange(range), rule }))
    .sort((a, b) => a.range.start.compareTo(b.range.start))

/** The family of the finding at the cursor; else of the next one behind it; else the first. */
function familyAt(families: readonly FindingFamily[], cursor: vscode.Position): FindingFamily | undefined {
  const all = families.flatMap((family) => placesOf(family).map((place) => ({ family, ...place })))
  const here = all.find(({ range }) => range.contains(cursor))
  const behind = all
    .filter(({ range }) => range.start.isAfter(cursor))
    .sort((a, b) => a.range.start.compareTo(b.range.start))
  return (here ?? behind[0] ?? all[0])?.family
}

/** Next Finding of This Family: selects the next finding of the same kind, from the last on to the first. */
export const nextFinding: Command = {
  id: 'spineReport.nextFindingOfFamily',
  async run({ session, report }, argument) {
    const editor = await reportEditor(report.document)
    if (!editor) return noReport()
    const outline = await session.ask('outline', { uri: editor.document.uri.toString() })
    const families = outline?.families ?? []
    const cursor = editor.selection.start
    const family = families.find((each) => each.family === argument) ?? familyAt(families, cursor)
    if (!family) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('There is nothing to decide.'), 5000)
      return
    }
    const places = placesOf(family)
    const at = places.findIndex(({ range }) => range.start.isAfter(cursor))
    const number = at < 0 ? 0 : at
    const { range } = places[number]!
    editor.selection = new vscode.Selection(range.start, range.end)
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
    const words = vscode.l10n.t('{0}: {1} of {2}', family.title, number + 1, places.length)
    vscode.window.setStatusBarMessage(words, 5000)
  },
}

/** Fix All of This Rule: the safe fixes of the rule that the cursor’s finding comes from, as one step. */
export const fixRule: Command = {
  id: 'spineReport.fixRule',
  async run({ session, report }, argument) {
    const editor = await reportEditor(report.document)
    if (!editor) return noReport()
    const outline = await session.ask('outline', { uri: editor.document.uri.toString() })
    const cursor = editor.selection.start
    const here = (outline?.families ?? []).flatMap(placesOf).find(({ range }) => range.contains(cursor))
    const rule = typeof argument === 'string' ? argument : here?.rule
    if (rule === undefined) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('Put the cursor on a finding first.'), 5000)
      return
    }
    if (await rewrite(session, editor, 'fixRule', rule)) return
    vscode.window.setStatusBarMessage(vscode.l10n.t('There is nothing to fix safely.'), 5000)
  },
}
