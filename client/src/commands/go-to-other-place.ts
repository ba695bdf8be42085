import * as vscode from 'vscode'
import { reportEditor } from '../documents.js'
import type { Command } from './command.js'
import { noReport } from './not-running.js'

/** Go to the Other Place: from a finding that two places make (diagnosis and procedure) to the other one, and on in a ring. */
export const goToOtherPlace: Command = {
  id: 'spineReport.goToOtherPlace',
  async run({ report }) {
    const editor = await reportEditor(report.document)
    if (!editor) return noReport()
    const { uri } = editor.document
    const rings = vscode.languages
      .getDiagnostics(uri)
      .filter(({ source, relatedInformation }) => source === 'spine-report' && relatedInformation?.length)
      .map(({ range, relatedInformation }) => [
        range,
        ...(relatedInformation ?? [])
          .filter(({ location }) => location.uri.toString() === uri.toString())
          .map(({ location }) => location.range),
      ])
    const cursor = editor.selection.active
    const next = rings
      .map((ring) => ({ ring, at: ring.findIndex((range) => range.contains(cursor)) }))
      .filter(({ at }) => at >= 0)
      .map(({ ring, at }) => ring[(at + 1) % ring.length])
      .find((range) => range !== undefined)
    if (!next) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing here points to another place.'), 5000)
      return
    }
    editor.selection = new vscode.Selection(next.start, next.end)
    editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  },
}
