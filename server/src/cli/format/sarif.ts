import { isAbsolute, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rule } from '../../check/rule.js'
import { ruleHref } from '../../check/rule-link.js'
import type { Range } from './range.js'
import type { Format } from './result.js'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** SARIF 2.1.0, as code-scanning services read it; columns count UTF-16 units. */
export const sarif =
  (rules: readonly Rule[]): Format =>
  (files, { version }) => {
    const used = new Set(files.flatMap((file) => file.findings.map((f) => f.rule)))
    const results = files.flatMap((file) =>
      file.findings.map((f) => ({
        ruleId: f.rule,
        level: levels[f.severity],
        message: { text: f.message },
        locations: [location(file.path, f)],
        ...(f.related?.length
          ? {
              relatedLocations: f.related.map((r, id) => ({
                id,
                ...location(file.path, r),
                message: { text: r.message },
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

function location(path: string, { line, column, endLine, endColumn }: Range): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  }
}

/** Relative to the folder of the run, as services want it; a file outside of it has its whole address. */
function uriOf(path: string): string {
  const inside = relative('.', path)
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return pathToFileURL(path).href
  return inside.split(/[\\/]/).map(encodeURIComponent).join('/')
}
