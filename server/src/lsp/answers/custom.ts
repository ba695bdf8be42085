import type { Finding } from '../../check/finding.js'
import type { Wording } from '../../domain/reports/type.js'
import { type OutlineState, outline, type ReportOutline } from '../../features/outline.js'
import { previewHtml } from '../../features/preview.js'
import type { Counts, Outline, OutlineSection, Preview, Checked as Status } from '../../protocol.js'
import type { Snapshot } from '../documents.js'
import { familyTitle } from '../family-titles.js'
import type { Session } from '../session.js'

const wording = (text: Wording, { chinese }: Session): string => (chinese ? text.zh : text.en)

/** Type and counts of a checked document, for the status item. */
export function statusOf({ uri, version, checked, settings }: Snapshot, session: Session): Status {
  const type = checked.report.knowledge.reportTypes.find(({ id }) => id === checked.report.reportType)
  return {
    uri,
    version,
    reportType: type ? { id: type.id, title: wording(type.title, session) } : null,
    counts: countsOf(settings.enabled ? checked.findings : []),
  }
}

export function countsOf(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

export function outlineAnswer(snapshot: Snapshot, _params: unknown, session: Session): Outline {
  const { checked, converter } = snapshot
  const found = outline(checked)
  return {
    ...statusOf(snapshot, session),
    typeSigns: checked.report.typeReading.reasons.map(({ title, count }) => `${wording(title, session)} ${count}×`),
    profile: found.profile ? { id: found.profile.id, title: found.profile.title } : null,
    sections: found.sections.map((state) => sectionOf(state, snapshot, session)),
    complete: found.complete,
    levels: found.levels.map(({ section, side, mentions }) => ({
      section: section ?? null,
      side: side ?? null,
      mentions: mentions.map(({ span, levels }) => ({
        text: converter.text.slice(span.start, span.end),
        levels,
        range: converter.range(span),
      })),
    })),
    abbreviations: found.abbreviations.map(({ short, long, definedIn, uses, span }) => ({
      short,
      long: long ?? null,
      definedIn: definedIn ?? null,
      uses,
      range: converter.range(span),
    })),
    names: found.names.map(({ name, role, span }) => ({
      name,
      role: wording(role, session),
      range: converter.range(span),
    })),
    families: snapshot.settings.enabled ? familiesOf(found, snapshot, session) : [],
  }
}

function familiesOf({ families }: ReportOutline, { converter }: Snapshot, session: Session): Outline['families'] {
  return families.map(({ family, findings }) => ({
    family,
    title: session.tell(familyTitle(family)),
    findings: findings.map(({ rule, severity, message, span }) => ({
      rule,
      severity,
      message: session.tell(message),
      range: converter.range(span),
    })),
  }))
}

function sectionOf(state: OutlineState, { converter }: Snapshot, session: Session): OutlineSection {
  if (state.status === 'other') {
    const { id, label, status, span } = state
    return { id, title: label, need: 'optional', status, label, range: converter.range(span) }
  }
  const { id, title, need, status, label, span } = state
  return {
    id,
    title: wording(title, session),
    need,
    status,
    label: label ?? null,
    range: span ? converter.range(span) : null,
  }
}

export function previewAnswer(snapshot: Snapshot, _params: unknown, session: Session): Preview {
  const { checked, version } = snapshot
  const { type, sections, complete, levels } = outline(checked)
  const html = previewHtml(
    {
      title: type && wording(type.title, session),
      sections: sections.flatMap((state) =>
        state.status === 'other'
          ? []
          : [{ title: wording(state.title, session), need: state.need, status: state.status }],
      ),
      complete,
      levels: levels.flatMap(({ mentions }) => mentions),
      counts: countsOf(checked.findings),
    },
    session.tell,
  )
  return { version, html }
}
