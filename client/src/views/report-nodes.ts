import * as vscode from 'vscode'
import type { Outline, OutlineSection, Range, SectionStatus, Severity } from '../../../server/src/protocol.js'
import { countWords, toDecide } from '../status-item.js'

/** One line of the Report view. What the icon shows stands in `description` or `spoken` as words too. */
export interface ReportNode {
  /** Stable over checks, so that open branches stay open. */
  readonly id: string
  readonly label: string
  readonly description?: string | undefined
  /** More than the line holds. */
  readonly tooltip?: string
  /** What a screen reader says instead of label and description. */
  readonly spoken?: string | undefined
  readonly icon?: vscode.ThemeIcon
  /** Where a click goes. */
  readonly range?: Range | null
  readonly command?: vscode.Command
  readonly children?: readonly ReportNode[]
  readonly open?: boolean
}

/** The whole view, from top to bottom as an editor would read it. */
export function reportNodes(outline: Outline): readonly ReportNode[] {
  const { levels, abbreviations, names } = outline
  return [
    typeNode(outline),
    ...(outline.reportType ? [checklistNode(outline)] : []),
    findingsNode(outline),
    ...branch('levels', vscode.l10n.t('Levels'), levels.length, levelNodes(outline)),
    ...branch('abbreviations', vscode.l10n.t('Abbreviations'), abbreviations.length, abbreviationNodes(outline)),
    ...branch('names', vscode.l10n.t('Names'), names.length, nameNodes(outline)),
  ]
}

const branch = (id: string, label: string, count: number, children: readonly ReportNode[]): readonly ReportNode[] =>
  count === 0 ? [] : [{ id, label, description: String(count), spoken: `${label}, ${count}`, children }]

const icon = (name: string, colour?: string): vscode.ThemeIcon =>
  new vscode.ThemeIcon(name, colour === undefined ? undefined : new vscode.ThemeColor(colour))

function typeNode({ reportType, profile }: Outline): ReportNode {
  const label = reportType?.title ?? vscode.l10n.t('No report type')
  return {
    id: 'type',
    label,
    description: reportType ? otherThan(label, profile?.title) : vscode.l10n.t('choose one to check its sections'),
    icon: icon(reportType ? 'note' : 'question'),
    command: { command: 'spineReport.setReportType', title: vscode.l10n.t('Change type') },
  }
}

/** What would only say the label again is left out. */
const otherThan = (label: string, text: string | null | undefined): string | undefined =>
  text && text.toLowerCase() !== label.toLowerCase() ? text : undefined

function checklistNode({ sections, complete }: Outline): ReportNode {
  const label = vscode.l10n.t('Sections')
  const amount = vscode.l10n.t('{0} of {1} required', complete.done, complete.of)
  return {
    id: 'sections',
    label,
    description: amount,
    spoken: `${label}, ${amount}`,
    open: true,
    children: sections.filter(worthShowing).map(sectionNode),
  }
}

/** A missing section that nobody asks for would only be noise. */
const worthShowing = ({ status, need }: OutlineSection): boolean =>
  status !== 'missing' || need === 'required' || need === 'recommended'

function sectionNode({ id, title, label, status, need, range }: OutlineSection, index: number): ReportNode {
  const { name, colour, word } = sectionState(status, need)
  return {
    id: `sections/${id}/${index}`,
    label: title,
    description: [otherThan(title, label), status === 'section' ? undefined : word]
      .filter((part) => part !== undefined)
      .join(' · '),
    spoken: `${title}, ${word}`,
    icon: icon(name, colour),
    range,
  }
}

function sectionState(
  status: SectionStatus,
  need: OutlineSection['need'],
): { name: string; colour?: string; word: string } {
  switch (status) {
    case 'section':
      return { name: 'pass', colour: 'testing.iconPassed', word: vscode.l10n.t('present') }
    case 'text':
      return { name: 'pass', colour: 'testing.iconPassed', word: vscode.l10n.t('stated in the text') }
    case 'empty':
      return { name: 'circle-outline', colour: 'list.warningForeground', word: vscode.l10n.t('empty') }
    case 'missing':
      return need === 'required'
        ? { name: 'error', colour: 'list.errorForeground', word: vscode.l10n.t('missing') }
        : { name: 'circle-slash', word: vscode.l10n.t('missing, recommended') }
    case 'other':
      return { name: 'dash', word: vscode.l10n.t('not part of this report type') }
  }
}

const severities: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'list.errorForeground'],
  warning: ['warning', 'list.warningForeground'],
  info: ['info', 'problemsInfoIcon.foreground'],
}

function findingsNode({ families, counts }: Outline): ReportNode {
  const label = vscode.l10n.t('Findings')
  const words = countWords(counts)
  return {
    id: 'findings',
    label,
    description: words,
    spoken: `${label}, ${words}, ${toDecide(families)}`,
    tooltip: toDecide(families),
    open: true,
    children: families.map(({ family, title, findings }) => ({
      id: `findings/${family}`,
      label: title,
      description: String(findings.length),
      spoken: `${title}, ${findings.length}`,
      children: findings.map(({ rule, severity, message, range }, index) => ({
        id: `findings/${family}/${index}`,
        label: message,
        description: rule,
        spoken: `${severityWord(severity)}: ${message}`,
        icon: icon(...severities[severity]),
        range,
      })),
    })),
  }
}

function severityWord(severity: Severity): string {
  if (severity === 'error') return vscode.l10n.t('error')
  return severity === 'warning' ? vscode.l10n.t('warning') : vscode.l10n.t('hint')
}

const sideWord = (side: 'left' | 'right' | 'bilateral' | null): string | undefined => {
  if (side === null) return undefined
  if (side === 'bilateral') return vscode.l10n.t('both sides')
  return side === 'left' ? vscode.l10n.t('left') : vscode.l10n.t('right')
}

const levelNodes = ({ levels }: Outline): readonly ReportNode[] =>
  levels.map(({ section, side, mentions }, group) => ({
    id: `levels/${section ?? ''}/${side ?? ''}/${group}`,
    label: section ?? vscode.l10n.t('Before the first section'),
    description: sideWord(side),
    spoken: [
      section ?? vscode.l10n.t('Before the first section'),
      sideWord(side),
      mentions.map(({ text }) => text).join(', '),
    ]
      .filter((part) => part !== undefined)
      .join(', '),
    children: mentions.map(({ text, levels: touched, range }, index) => ({
      id: `levels/${group}/${index}`,
      label: text,
      description: touched.join(' '),
      spoken: `${text}, ${vscode.l10n.t('line {0}', range.start.line + 1)}`,
      icon: icon('symbol-constant'),
      range,
    })),
  }))

const abbreviationNodes = ({ abbreviations }: Outline): readonly ReportNode[] =>
  abbreviations.map(({ short, long, definedIn, uses, range }) => {
    const meaning = long ?? vscode.l10n.t('never explained')
    return {
      id: `abbreviations/${short}`,
      label: short,
      description: `${meaning} · ×${uses}`,
      spoken: `${short}, ${meaning}, ${vscode.l10n.t('uses: {0}', uses)}`,
      icon: definedIn === 'report' ? icon('pass') : icon(long === null ? 'question' : 'book'),
      range,
    }
  })

const nameNodes = ({ names }: Outline): readonly ReportNode[] =>
  names.map(({ name, role, range }, index) => ({
    id: `names/${name}/${index}`,
    label: name,
    description: role ?? undefined,
    icon: icon('person'),
    range,
  }))
