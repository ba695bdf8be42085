import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

describe('cache of compiled code', function () {
  this.timeout(60_000)
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'spine-report-cache-'))
    for (const file of ['cli.js', 'package.json', 'web/server.js', 'web/server.js.cache'])
      cpSync(join('dist', file), join(folder, file))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('is never trusted: damaged, cut off, foreign or older, the text is read without it', () => {
    const bundle = join(folder, 'web/server.js')
    const cache = `${bundle}.cache`
    const [good, source] = [readFileSync(cache), readFileSync(bundle)]
    const damaged = (at: number): Buffer => {
      const copy = Buffer.from(good)
      for (let i = 0; i < 64; i++) copy[(at + i * 9973) % copy.length]! ^= 0x55
      return copy
    }
    const run = (bytes: Buffer): void => {
      writeFileSync(cache, bytes)
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'cli.js'), 'check', '--stdin'], {
        input: 'Screws were placed at L9.\n',
        encoding: 'utf8',
      })
      assert.equal(status, 1, stderr)
      assert.match(stdout, /L9/)
    }
    const all = [damaged(16), damaged(5000), damaged(good.length >> 1), good.subarray(0, 1000), good.subarray(16)]
    for (const bytes of [...all, Buffer.alloc(0), Buffer.alloc(70_000, 1), good]) run(bytes)
    // A bundle of the same length with other code: what belongs to the old one must not run.
    const older = source.toString('latin1').replace('use strict', 'use_strict')
    assert.equal(older.length, source.length)
    writeFileSync(bundle, older, 'latin1')
    run(good)
  })
})
