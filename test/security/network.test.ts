import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const note = '# Note\n\nScrews were placed at L9.\n'

describe('network', function () {
  this.timeout(60_000)

  it('is named by no bundle', () => {
    // `net` is how the protocol library listens on the pipe that an editor asks for; it is in the server alone.
    const modules = /require\("(?:node:)?(https?|http2|dgram|dns|tls|net|inspector|undici)"\)/g
    const web = /\b(?:fetch\(|XMLHttpRequest|WebSocket\(|EventSource\(|sendBeacon)/g
    const allowed: Readonly<Record<string, readonly string[]>> = {
      'dist/cli.js': [],
      'dist/web/server.js': [],
      'dist/server.cjs': ['net'],
      'dist/extension.cjs': ['net'],
      'dist/web/extension.cjs': [],
    }
    for (const [file, may] of Object.entries(allowed)) {
      const source = readFileSync(file, 'utf8')
      const used = new Set([...source.matchAll(modules)].map(([, name]) => name!))
      assert.deepEqual(
        [...used].filter((name) => !may.includes(name)),
        [],
        file,
      )
      assert.deepEqual(
        [...source.matchAll(web)].map(([name]) => name),
        [],
        file,
      )
    }
  })

  it('is not needed: command line and stream answer where there is none', function () {
    const alone = (...command: string[]) =>
      spawnSync('unshare', ['--net', '--', ...command], { input: note, encoding: 'utf8' })
    if (alone('true').status !== 0) {
      console.log('      skipped: this user may not make a place without network')
      return this.skip()
    }
    const checked = alone(process.execPath, resolve('dist/cli.js'), 'check', '--stdin')
    assert.equal(checked.status, 1, checked.stderr)
    assert.match(checked.stdout, /L9/)
  })
})
