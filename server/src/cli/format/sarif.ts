import type { Rule } from '../../check/rule.js'
import { ruleHref } from '../../check/rule-link.js'
import { rangeOf } from './json.js'
import type { Format } from './result.js'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** SARIF 2.1.0, as code-scanning services read it; columns count UTF-16 units. */
export const sarif =
  (rules: readonly Rule[]): Format =>
  (files, { text, version }) => {
    const used = new Set(files.flatMap((file) => file.findings.map((f) => f.rule)))
    const results = files.flatMap((file) =>
      file.findings.map((f) => ({
        ruleId: f.rule,
        level: levels[f.severity],
        message: { text: text(f.message) },
        locations: [location(file, f.span)],
        ...(f.related.length
          ? {
              relatedLocations: f.related.map((r, id) => ({
                id,
                ...location(file, r.span),
                message: { text: text(r.message) },
              })),
            }
          : {}),
      })),
    )
    const described = rules
      .filter((r) => used.has(r.id))
      .map((r) => ({
        id: r.id,
        shortDescription: { text: r.summary },
        fullDescription: { text: r.why },
        helpUri: ruleHref(r.id),
      }))
    const driver = { name: 'spine-report', version, informationUri: ruleHref(''), rules: described }
    const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
    return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`
  }

function location(file: Parameters<Format>[0][number], span: { start: number; end: number }): object {
  const { line, column, endLine, endColumn } = rangeOf(file.lines, span)
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file.path.replaceAll('\\', '/')) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  }
}
