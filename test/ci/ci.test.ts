import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'

// biome-ignore lint/suspicious/noExplicitAny: YAML and JSON as they come
type Any = any
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Any
let folder = ''

const wrong = '# Note\n\nScrews were placed at L9. Given 5.0 mg of morphine.\n'

describe('continuous integration', function () {
  this.timeout(120_000)
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'spine-report-ci-'))
    writeFileSync(join(folder, 'a note.md'), wrong)
    writeFileSync(join(folder, 'good.md'), '# Note\n\nText.\n')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** What a hook or a step of the action would run, in the folder of a user's repository. */
  const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } })

  it('has hooks for pre-commit whose entries are commands of the package', () => {
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Any[]
    assert.deepEqual(
      hooks.map((hook) => hook.id),
      ['spine-report', 'spine-report-fix'],
    )
    for (const { entry, args, language, types, name } of hooks) {
      assert.ok(name && language === 'node' && types[0] === 'markdown')
      const [command, ...rest] = (entry as string).split(' ')
      const script = resolve(manifest.bin[command!])
      const bad = run(process.execPath, [script, ...rest, ...args, 'a note.md', 'good.md'])
      assert.equal(bad.status, entry.includes('fix') ? 0 : 1, bad.stderr)
      assert.equal(run(process.execPath, [script, ...rest, ...args, 'good.md']).status, 0)
    }
    assert.match(readFileSync(join(folder, 'a note.md'), 'utf8'), /Given 5 mg/)
  })

  it('stops a commit with pre-commit, where that is installed', function () {
    if (spawnSync('pre-commit', ['--version']).error) {
      console.log('      skipped: pre-commit is not installed')
      return this.skip()
    }
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Any[]
    const local = hooks.map((hook) => ({
      ...hook,
      language: 'system',
      entry: hook.entry.replace('spine-report ', `${process.execPath} ${resolve('dist/cli.js')} `),
    }))
    writeFileSync(
      join(folder, '.pre-commit-config.yaml'),
      JSON.stringify({ repos: [{ repo: 'local', hooks: [local[0]] }] }),
    )
    const git = (...args: string[]) => run('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args])
    git('init', '-q')
    const home = { PRE_COMMIT_HOME: join(folder, 'home') }
    assert.equal(run('pre-commit', ['install'], home).status, 0)
    git('add', 'a note.md', '.pre-commit-config.yaml')
    const refused = run('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-m', 'note'], home)
    assert.notEqual(refused.status, 0)
    assert.match(refused.stdout + refused.stderr, /L9/)
  })

  it('has a composite action whose steps annotate and write SARIF', () => {
    const action = parse(readFileSync('action.yml', 'utf8')) as Any
    assert.equal(action.runs.using, 'composite')
    for (const key of ['name', 'description', 'inputs', 'outputs']) assert.ok(action[key], key)
    for (const { shell, run, uses } of action.runs.steps) assert.ok(uses || (shell === 'bash' && run))
    const used = [...JSON.stringify(action).matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name!)
    assert.deepEqual([...new Set(used)].sort(), Object.keys(action.inputs).sort())
    const env = {
      GITHUB_ACTION_PATH: resolve('.'),
      GITHUB_OUTPUT: join(folder, 'output'),
      RUNNER_TEMP: folder,
      PATHS: 'a note.md\n\n',
      SEVERITY: 'info',
      MAX_WARNINGS: '',
    }
    const steps = action.runs.steps.filter((step: Any) => step.run) as { run: string }[]
    const done = steps.map((step) => run('bash', ['-e', '-o', 'pipefail', '-c', step.run], env))
    assert.deepEqual(
      done.map((d) => d.status),
      [0, 1],
      done.map((d) => d.stderr).join('\n'),
    )
    assert.match(done[1]!.stdout, /^::error file=a note\.md,line=3,.*L9/m)
    const sarif = /^sarif-file=(.+)$/m.exec(readFileSync(join(folder, 'output'), 'utf8'))![1]!
    assert.ok((JSON.parse(readFileSync(sarif, 'utf8')) as Any).runs[0].results.length > 0)
    const clean = run('bash', ['-e', '-o', 'pipefail', '-c', steps[1]!.run], { ...env, PATHS: 'good.md' })
    assert.equal(clean.status, 0)
    const misuse = run('bash', ['-e', '-o', 'pipefail', '-c', steps[1]!.run], { ...env, PATHS: 'gone.md' })
    assert.equal(misuse.status, 2)
  })

  it('prints for the task what its problem matcher reads', () => {
    const { problemPatterns, problemMatchers } = manifest.contributes
    assert.equal(problemMatchers[0].pattern, '$spine-report')
    const [first, second] = (problemPatterns[0].patterns as { regexp: string }[]).map((p) => new RegExp(p.regexp))
    const { stdout } = run(process.execPath, [resolve('dist/cli.js'), 'check', '--no-color', 'a note.md'])
    const lines = stdout.split('\n')
    assert.equal(first!.exec(lines[0]!)![1], 'a note.md')
    const found = lines.slice(1, lines.indexOf('')).map((line) => second!.exec(line))
    assert.ok(found.length > 0 && found.every(Boolean), stdout)
    assert.deepEqual(found[0]!.slice(1, 4), ['3', '23', 'error'])
  })

  it('packs command line and language server alone, which work where they are installed', async () => {
    const root = join(folder, 'project')
    mkdirSync(root)
    for (const part of ['dist', 'server', 'LICENSE', 'README.md', 'CHANGELOG.md', 'package.json'])
      cpSync(part, join(root, part), { recursive: true, filter: (from) => !/dist.npm|server.src|\.vsix$/.test(from) })
    execFileSync(process.execPath, ['server/build/npm-package.mjs'], { cwd: root, stdio: 'ignore' })
    const name = readdirSync(join(root, 'dist/npm')).find((file) => file.endsWith('.tgz'))!
    const tarball = join(root, 'dist/npm', name)
    assert.ok(statSync(tarball).size < 1_200_000, `${statSync(tarball).size} bytes`)
    const listed = execFileSync('tar', ['tzf', tarball], { encoding: 'utf8' })
    assert.doesNotMatch(listed, /extension|client|snippets|l10n|\.cache/)
    writeFileSync(join(folder, 'package.json'), '{"private": true}')
    execFileSync('npm', ['install', '--silent', '--offline', '--no-audit', '--no-fund', tarball], { cwd: folder })
    const { scripts, dependencies } = JSON.parse(
      readFileSync(join(folder, 'node_modules/spine-report/package.json'), 'utf8'),
    ) as Any
    assert.deepEqual([scripts, dependencies], [undefined, undefined])
    const checked = run('npx', ['--offline', 'spine-report', 'check', 'a note.md'])
    assert.equal(checked.status, 1, checked.stderr)
    assert.match(checked.stdout, /L9/)
    const hello = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    })
    const server = spawn(join(folder, 'node_modules/.bin/spine-report-language-server'))
    server.stdin.write(`Content-Length: ${hello.length}\r\n\r\n${hello}`)
    let answer = ''
    for await (const data of server.stdout) {
      answer += String(data)
      if (answer.includes('"id":1')) break
    }
    server.kill()
    assert.match(answer, /^Content-Length: \d+\r\n\r\n\{.*"id":1/)
  })
})
