import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { csv } from '../../server/src/cli/format/csv.js'
import { gitlab } from '../../server/src/cli/format/gitlab.js'
import type { FileResult, PlacedFinding } from '../../server/src/cli/format/result.js'
import { progressLine } from '../../server/src/cli/progress.js'

const options = { color: false, version: '1' }
const finding = (message: string, line = 1): PlacedFinding => ({
  rule: 'levels/none',
  severity: 'warning',
  message,
  line,
  column: 2,
  endLine: line,
  endColumn: 3,
})
const file = (path: string, ...findings: PlacedFinding[]): FileResult => ({ path, findings })

describe('formats for tables and code review', () => {
  it('prints CSV that a spreadsheet reads as text', () => {
    const rows = csv([file('a,b.md', finding('Say “x”, or "y".\nThen z')), file('=cmd.md', finding('+1'))], options)
    assert.equal(
      rows,
      'path,report type,line,column,severity,rule,message\r\n' +
        '"a,b.md",,1,2,warning,levels/none,"Say “x”, or ""y"".\nThen z"\r\n' +
        "'=cmd.md,,1,2,warning,levels/none,'+1\r\n",
    )
  })

  it('prints code quality issues whose fingerprints are unique and do not depend on the line', () => {
    interface Issue {
      description: string
      check_name: string
      fingerprint: string
      severity: string
      location: { path: string; lines: { begin: number } }
    }
    const read = (...files: FileResult[]): Issue[] => JSON.parse(gitlab(files, options)) as Issue[]
    const issues = read(
      file('./a.md', finding('same'), finding('same', 4), finding('other', 5)),
      file('b.md', finding('same')),
    )
    assert.equal(new Set(issues.map((i) => i.fingerprint)).size, 4)
    assert.deepEqual(
      issues.map((i) => [i.location.path, i.location.lines.begin, i.severity, i.check_name]),
      [
        ['a.md', 1, 'minor', 'levels/none'],
        ['a.md', 4, 'minor', 'levels/none'],
        ['a.md', 5, 'minor', 'levels/none'],
        ['b.md', 1, 'minor', 'levels/none'],
      ],
    )
    const moved = read(file('./a.md', finding('same', 10), finding('same', 14), finding('other', 15)))
    assert.deepEqual(
      moved.map((i) => i.fingerprint),
      issues.slice(0, 3).map((i) => i.fingerprint),
    )
  })

  it('says how far a long run is, on a terminal only', function () {
    this.timeout(60_000)
    assert.equal(progressLine(50, 200, 10), '██████░░░░░░░░░░░░░░░░░░  50 of 200 files, 5.0 a second, 30 s left')
    assert.match(progressLine(0, 1_000_000, 0), /0 of 1000000/)
    assert.match(progressLine(1000, 1_000_000, 10), /100 a second, 2\.8 h left/)
    const folder = mkdtempSync(join(tmpdir(), 'spine-report-progress-'))
    try {
      for (let i = 0; i < 25; i++) writeFileSync(join(folder, `${i}.md`), '# Note\n\nText.\n')
      const command = `'${process.execPath}' '${resolve('dist/cli.js')}' check . --format json`
      const inTerminal = spawnSync('script', ['-qec', `${command} > out.json`, '/dev/null'], {
        cwd: folder,
        encoding: 'utf8',
      })
      if (inTerminal.error) return this.skip()
      assert.match(inTerminal.stdout, /\d+ of 25 files, /)
      const plain = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
      assert.equal(plain.stderr, '')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
