import { createHash } from 'node:crypto'
import type { Format } from './result.js'

const levels = { error: 'critical', warning: 'minor', info: 'info' } as const

/** GitLab's code quality report. A fingerprint stays the same while the finding does, wherever its line moves. */
export const gitlab: Format = (files) => {
  const issues = files.flatMap((file) => {
    const seen = new Map<string, number>()
    return file.findings.map((f) => {
      const what = `${file.path}\n${f.rule}\n${f.message}`
      const before = seen.get(what) ?? 0
      seen.set(what, before + 1)
      return {
        description: f.message,
        check_name: f.rule,
        fingerprint: createHash('sha256').update(`${what}\n${before}`).digest('hex').slice(0, 32),
        severity: levels[f.severity],
        location: {
          path: file.path.replaceAll('\\', '/').replace(/^\.\//, ''),
          lines: { begin: f.line, end: f.endLine },
        },
      }
    })
  })
  return `${JSON.stringify(issues, null, 2)}\n`
}
