import * as vscode from 'vscode'
import type { Counts, FindingFamily } from '../../server/src/protocol.js'
import { reportSelector } from './documents.js'
import type { Session } from './session.js'
import type { CurrentReport } from './views/current-report.js'

/** Type, completeness and findings of the report in the language status of Markdown; a click changes the type. */
export function registerStatusItem(session: Session, report: CurrentReport): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('spineReport.status', reportSelector)
  item.name = 'Spine Report'

  const show = () => {
    item.busy = report.busy
    item.severity = vscode.LanguageStatusSeverity.Information
    if (!session.running) return showStopped(item)
    const outline = report.outline
    if (!outline) return
    const { reportType, typeSigns, complete, families } = outline
    const likely = typeSigns.length > 0
    item.text = reportType
      ? `${reportType.title}${likely ? '?' : ''} ${complete.done}/${complete.of}`
      : vscode.l10n.t('Type of report not sure')
    item.detail = [toDecide(families), likely ? vscode.l10n.t('judged by: {0}', typeSigns.join(', ')) : '']
      .filter((part) => part !== '')
      .join(' · ')
    item.command = {
      command: 'spineReport.setReportType',
      title: reportType ? vscode.l10n.t('Change type') : vscode.l10n.t('Choose type'),
      tooltip: vscode.l10n.t('Write the report type into the head of the document'),
    }
    item.accessibilityInformation = { label: `${item.text}, ${item.detail}` }
  }
  show()
  return vscode.Disposable.from(item, report.onDidChange(show), session.onRunning(show))
}

function showStopped(item: vscode.LanguageStatusItem): void {
  item.text = vscode.l10n.t('Spine Report is not running')
  item.detail = ''
  item.busy = false
  item.severity = vscode.LanguageStatusSeverity.Warning
  item.command = { command: 'spineReport.restartServer', title: vscode.l10n.t('Start') }
  item.accessibilityInformation = { label: item.text }
}

/** “23 to decide: Terminology 9, Numbers and units 5”, the largest family first. */
export function toDecide(families: readonly FindingFamily[]): string {
  const total = families.reduce((sum, { findings }) => sum + findings.length, 0)
  if (total === 0) return vscode.l10n.t('no findings')
  const parts = [...families]
    .sort((a, b) => b.findings.length - a.findings.length)
    .map(({ title, findings }) => `${title} ${findings.length}`)
  return vscode.l10n.t('{0} to decide: {1}', total, parts.join(', '))
}

/** “2 errors, 1 warning”, only what there is. */
export function countWords({ error, warning, info }: Counts): string {
  const parts = [
    error > 0 ? vscode.l10n.t('errors: {0}', error) : '',
    warning > 0 ? vscode.l10n.t('warnings: {0}', warning) : '',
    info > 0 ? vscode.l10n.t('hints: {0}', info) : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(', ') : vscode.l10n.t('no findings')
}
