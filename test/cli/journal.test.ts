import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { madeUpNote } from './notes.js'

const cli = resolve('dist/cli.js')
const full = process.env['FULL'] === '1'
let folder = ''

function check(...args: string[]): { status: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [cli, 'check', ...args], { cwd: folder, encoding: 'utf8' })
  return { status: done.status, out: done.stdout, err: done.stderr }
}
const paths = (out: string): string[] => (JSON.parse(out) as { files: { path: string }[] }).files.map((f) => f.path)

function makeNotes(count: number): void {
  mkdirSync(join(folder, 'notes'))
  for (let i = 0; i < count; i++) writeFileSync(join(folder, `notes/n${String(i).padStart(4, '0')}.md`), madeUpNote(i))
}

describe('check --journal', function () {
  this.timeout(120_000)
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'spine-report-journal-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('goes on where it was after kill -9, as if nothing had happened', async () => {
    makeNotes(full ? 600 : 100)
    const started = performance.now()
    const undisturbed = check('notes', '--format', 'json')
    const whole = performance.now() - started
    const kills = full ? 10 : 2
    let during = 0
    for (let i = 0; i < kills; i++) {
      const journal = `j${i}.ndjson`
      const broken = spawn(process.execPath, [cli, 'check', 'notes', '--format', 'json', '--journal', journal], {
        cwd: folder,
        stdio: 'ignore',
      })
      const ended = new Promise((done) => broken.once('exit', (_, signal) => done(signal)))
      await after(whole * (0.2 + 0.75 * Math.random()))
      broken.kill('SIGKILL')
      if ((await ended) === 'SIGKILL') during++
      const again = check('notes', '--format', 'json', '--journal', journal)
      assert.deepEqual([again.status, again.out], [undisturbed.status, undisturbed.out])
      const seen = readFileSync(join(folder, journal), 'utf8').trimEnd().split('\n').slice(1)
      const names = seen.map((line) => (JSON.parse(line) as { result: { path: string } }).result.path)
      assert.equal(new Set(names).size, names.length, 'nothing is checked twice')
      assert.equal(names.length, paths(undisturbed.out).length, 'nothing is left out')
    }
    assert.ok(during > 0, 'no run was broken off')
  })

  it('takes a journal torn at any byte, and checks again what has changed', () => {
    makeNotes(12)
    const args = ['notes', '--format', 'json', '--journal', 'j.ndjson']
    const first = check(...args)
    const journal = join(folder, 'j.ndjson')
    const size = statSync(journal).size
    const complete = readFileSync(journal, 'utf8')
    for (const part of [0, 5, 40, 0.3, 0.7, 0.999]) {
      writeFileSync(journal, complete)
      truncateSync(journal, part < 1 ? Math.floor(size * part) : part)
      assert.deepEqual(check(...args), first, String(part))
    }
    appendFileSync(journal, '\0\0\0\n{"hash":"x"}\n')
    assert.deepEqual(check(...args), first)
    writeFileSync(join(folder, 'notes/n0003.md'), '# Note\n\nScrews at L9.\n')
    const changed = check(...args)
    assert.notEqual(changed.out, first.out)
    assert.equal(changed.out, check('notes', '--format', 'json').out)
    writeFileSync(join(folder, 'notes/.spine-report.json'), '{"rules": {"levels": "off"}}')
    assert.equal(check(...args).out, check('notes', '--format', 'json').out)
  })

  it('never touches a file that is no journal, nor mixes results made otherwise', () => {
    makeNotes(2)
    for (const text of ['{"a":1}\n', 'a note without an end', '# Note\n\nText.\n', '{"journal":2}\n']) {
      writeFileSync(join(folder, 'other'), text)
      const { status, err } = check('notes', '--journal', 'other')
      assert.equal(status, 2)
      assert.match(err, /journal/)
      assert.equal(readFileSync(join(folder, 'other'), 'utf8'), text)
    }
    assert.equal(check('notes', '--journal', 'j').status === 2, false)
    assert.equal(check('notes', '--journal', 'j', '--type', 'operative-note').status, 2)
    assert.equal(check('notes', '--journal', 'none/j').status, 2)
    assert.equal(statSync(join(folder, 'j')).mode & 0o077, 0, 'others cannot read it')
  })

  it('leaves out what is unchanged since an earlier run, and sums up', () => {
    makeNotes(6)
    const { err } = check('notes', '--journal', 'j')
    assert.match(err, /^family +errors +warnings +info$/m)
    assert.match(err, /^operative-note +6 +\d$/m)
    assert.deepEqual(paths(check('notes', '--since', 'j', '--format', 'json').out), [])
    writeFileSync(join(folder, 'notes/n0002.md'), '# Note\n\nScrews at L9.\n')
    writeFileSync(join(folder, 'notes/new.md'), '# Note\n\nText.\n')
    assert.deepEqual(paths(check('notes', '--since', 'j', '--format', 'json').out), ['notes/n0002.md', 'notes/new.md'])
    assert.equal(check('notes', '--since', 'gone').status, 2)
    assert.equal(check('notes', '--since', 'notes/new.md').status, 2)
  })
})
