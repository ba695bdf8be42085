import type { Counts, Checked as Status } from '../../protocol.js'
import type { Snapshot } from '../documents.js'
import type { Session } from '../session.js'

/** Type and counts of a checked document, for the status item. */
export function statusOf({ uri, version, checked, settings }: Snapshot, { chinese }: Session): Status {
  const type = checked.report.knowledge.reportTypes.find(({ id }) => id === checked.report.reportType)
  return {
    uri,
    version,
    reportType: type ? { id: type.id, title: chinese ? type.title.zh : type.title.en } : null,
    counts: settings.enabled ? countsOf(checked.findings) : countsOf([]),
  }
}

export function countsOf(findings: Snapshot['checked']['findings']): Counts {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}
