import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver'
import type { Finding } from '../check/finding.js'
import { ruleHref } from '../check/rule-link.js'
import type { Message } from '../text/message.js'
import type { Severity } from '../text/severity.js'
import type { Converter } from './convert.js'

export const diagnosticSource = 'spine-report'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** What a diagnostic needs besides the finding. */
export interface DiagnosticSetting {
  readonly uri: string
  readonly converter: Converter
  readonly tell: (message: Message) => string
  readonly related: boolean
}

/** What travels in `data`. No offset: a finding behind an edit would be another one after each letter. */
export interface DiagnosticData {
  readonly rule: string
  /** True where there is a safe fix. */
  readonly fixable: boolean
}

/** A finding as the editor shows it. */
export function toDiagnostic(finding: Finding, { uri, converter, tell, related }: DiagnosticSetting): Diagnostic {
  const { rule, span } = finding
  const data: DiagnosticData = { rule, fixable: finding.fixes[0]?.safe === true }
  const diagnostic: Diagnostic = {
    range: converter.range(span),
    severity: severities[finding.severity],
    source: diagnosticSource,
    code: rule,
    codeDescription: { href: ruleHref(rule) },
    message: tell(finding.message),
    data,
  }
  if (unneeded.test(rule)) diagnostic.tags = [DiagnosticTag.Unnecessary]
  if (related && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((place) => ({
      location: { uri, range: converter.range(place.span) },
      message: tell(place.message),
    }))
  }
  return diagnostic
}

/** Text that does nothing and can go; editors fade it. */
const unneeded = /\/unused(?:-|$)/
