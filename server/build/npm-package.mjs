// Makes dist/npm/spine-report-VERSION.tgz: command line and language server for machines without VS Code, and nothing of the
// editor's parts. Nothing in it runs when it is installed, and it needs no other package.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const to = 'dist/npm/package'
const whole = [
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  'server/RULES.md',
  'server/data/schema/config.schema.json',
  'dist/cli.js',
  'dist/server.cjs',
  'dist/package.json',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/web/server.js',
]
rmSync('dist/npm', { recursive: true, force: true })
mkdirSync(to, { recursive: true })
for (const file of whole) cpSync(file, `${to}/${file}`)
const { name, version, license, repository, homepage, bugs, keywords, bin } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)
const manifest = {
  name,
  version,
  description: 'Checks surgical and conference reports written in Markdown: command line and language server.',
  license,
  repository,
  homepage,
  bugs,
  keywords,
  type: 'module',
  engines: { node: '>=20' },
  bin,
}
writeFileSync(`${to}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`)
execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', '..'], { cwd: to, stdio: 'inherit' })
