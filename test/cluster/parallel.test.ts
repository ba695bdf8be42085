import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { madeUpNote } from '../cli/notes.js'
import { installed } from '../editors/installed.js'

const cli = `${process.execPath} ${resolve('dist/cli.js')} check --stream --jobs 1`
const full = process.env['FULL'] === '1'
let folder = ''

const sh = (command: string) => spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8', timeout: 120_000 })
const sorted = (text: string): string[] => text.split('\n').filter(Boolean).sort()

describe('GNU parallel', function () {
  this.timeout(300_000)
  before(function () {
    if (!installed('parallel', 'parallel')) {
      console.log('      skipped: GNU parallel is not installed')
      return this.skip()
    }
    folder = mkdtempSync(join(tmpdir(), 'spine-report-parallel-'))
    const notes = Array.from({ length: full ? 2000 : 120 }, (_, i) => JSON.stringify({ id: i, text: madeUpNote(i) }))
    writeFileSync(join(folder, 'notes.ndjson'), notes.map((note) => `${note}\n`).join(''))
    sh('split --lines=30 --additional-suffix=.ndjson notes.ndjson part-')
    writeFileSync(join(folder, 'one.ndjson'), sh(`${cli} < notes.ndjson`).stdout)
  })
  after(() => {
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  it('gives the same over a pipe, in the same order', () => {
    const { status, stdout } = sh(`parallel --pipe --block 20k --keep-order -j2 '${cli}' < notes.ndjson`)
    assert.equal(status, 0)
    assert.equal(stdout, readFileSync(join(folder, 'one.ndjson'), 'utf8'))
  })

  it('loses nothing and doubles nothing when all is killed, while orphans may still write', async () => {
    const job = `${cli} < {} > {.}.$$.tmp && mv {.}.$$.tmp {.}.out`
    const command = `parallel --joblog log --resume-failed -j2 '${job}' ::: part-*.ndjson`
    const broken = spawn('bash', ['-c', command], { cwd: folder, stdio: 'ignore', detached: true })
    const ended = new Promise((done) => broken.once('exit', done))
    await pause(500 + 1500 * Math.random())
    process.kill(-broken.pid!, 'SIGKILL')
    await ended
    await pause(200)
    const again = sh(command)
    assert.equal(again.status, 0, again.stderr)
    assert.deepEqual(sorted(sh('cat part-*.out').stdout), sorted(readFileSync(join(folder, 'one.ndjson'), 'utf8')))
  })
})
