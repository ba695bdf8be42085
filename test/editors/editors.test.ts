import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { installed } from './installed.js'

interface Report {
  readonly findings: readonly string[]
  readonly fix: string
  readonly text: string
  readonly completions: readonly string[]
  readonly after: readonly string[]
  readonly log: string
  readonly problem?: string
}

const note = '# Operative note\n\n## Procedure\n\nFusion of S1-L4. Screws were placed at L9.\n'
let folder = ''

/** Runs an editor without a window; its script prints the report as the last line. */
function inEditor(command: string, args: readonly string[]): Report {
  const file = join(folder, 'note.md')
  writeFileSync(file, note)
  const done = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      ...process.env,
      HOME: folder,
      XDG_CACHE_HOME: folder,
      XDG_STATE_HOME: folder,
      FILE: file,
      NODE: process.execPath,
      SERVER: resolve('dist/server.cjs'),
    },
  })
  const line = done.stdout.trim().split('\n').at(-1) ?? ''
  assert.ok(line.startsWith('{'), `${done.stdout}\n${done.stderr}`)
  return JSON.parse(line) as Report
}

function judge(report: Report): void {
  assert.equal(report.problem, undefined)
  assert.ok(
    report.findings.some((f) => /inverted-range|S1-L4/.test(f)),
    `finds the reversed range: ${report.findings.join(', ')}`,
  )
  assert.match(report.text, /Fusion of L4-S1\./)
  assert.ok(
    report.completions.some((label) => /laminectomy/i.test(label)),
    report.completions.slice(0, 5).join(', '),
  )
  assert.ok(
    !report.after.some((f) => /inverted-range|S1-L4|Write L4-S1/.test(f)),
    `gone after its fix: ${report.after.join(' ')}`,
  )
}

describe('other editors', function () {
  this.timeout(300_000)
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'spine-report-editor-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('Neovim: findings, quick fix, completion, a clean log', function () {
    if (!installed('nvim', 'neovim')) {
      console.log('      skipped: Neovim is not installed')
      return this.skip()
    }
    const report = inEditor('nvim', ['--headless', '--clean', '-S', resolve('test/editors/neovim.lua')])
    judge(report)
    assert.doesNotMatch(report.log, /\[ERROR\]|failed/i)
  })

  it('Emacs with eglot: findings, quick fix, completion, a clean log', function () {
    const eglot = (): boolean =>
      spawnSync('emacs', ['--batch', '-q', '-f', 'package-initialize', '--eval', "(require 'eglot)"]).status === 0
    if (!installed('emacs', 'emacs-nox', 'elpa-eglot') || !eglot()) {
      console.log('      skipped: Emacs with eglot is not installed')
      return this.skip()
    }
    const report = inEditor('emacs', ['--batch', '-q', '-l', resolve('test/editors/emacs.el')])
    judge(report)
    assert.equal(report.log.trim(), '')
  })
})
