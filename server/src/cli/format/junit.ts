import { oneLine } from '../printable.js'
import type { Format } from './result.js'

/** JUnit XML: one test case a file, a failure for each error and warning. */
export const junit: Format = (files) => {
  const suites = files.map((file) => {
    const shown = file.findings.filter((f) => f.severity !== 'info')
    const cases = shown.map((f) => {
      const { line, column } = f
      const body = xml(`${file.path}:${line}:${column} ${oneLine(f.message)}`)
      return `    <testcase name="${xml(`${f.rule} at ${line}:${column}`)}" classname="${xml(file.path)}"><failure type="${f.severity}" message="${xml(oneLine(f.message))}">${body}</failure></testcase>\n`
    })
    const body = cases.length ? cases.join('') : `    <testcase name="check" classname="${xml(file.path)}"/>\n`
    return `  <testsuite name="${xml(file.path)}" tests="${Math.max(shown.length, 1)}" failures="${shown.length}">\n${body}  </testsuite>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="spine-report">\n${suites.join('')}</testsuites>\n`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Escapes for XML; characters that XML cannot hold become U+FFFD. */
const xml = (s: string): string =>
  s
    .replace(/[&<>"]/g, (c) => entities[c]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
