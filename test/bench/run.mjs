// npm run bench: all figures side by side in one run, since machines differ and drift: read the ratios.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { DocumentCheck } from '../../out/server/src/check/check.js'
import { defaultConfig } from '../../out/server/src/config/config.js'
import { createService } from '../../out/server/src/service.js'
import { latency, quantile } from './latency.mjs'
import { texts } from './texts.mjs'

const all = texts()
const service = createService()
const remark = unified().use(remarkParse).freeze()
const settings = { config: defaultConfig }
const time = (work) => {
  const from = performance.now()
  work()
  return performance.now() - from
}
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
const line = (name, ...cells) => console.log(name.padEnd(44), ...cells)

console.log(`texts from ${all.from}; medians of interleaved rounds\n`)
for (const size of ['50 KB', '500 KB', '5 MB']) {
  const text = all[size]
  const rounds = size === '5 MB' ? 3 : 9
  const [parse, structure, check] = [[], [], []]
  for (let round = -2; round < rounds; round++) {
    const times = [
      time(() => remark.parse(text)),
      time(() => new DocumentCheck([], service.knowledge).check(text, settings)),
      time(() => service.openDocument().check(text, settings)),
    ]
    if (round < 0) continue
    for (const [i, list] of [parse, structure, check].entries()) list.push(times[i])
  }
  const [p, s, c] = [parse, structure, check].map((list) => quantile(list, 0.5))
  line(`full check of ${size} / remark-parse alone`, (c / p).toFixed(2), `(${ms(c)} / ${ms(p)})`)
  line(
    '  of it rules and scanning',
    `${((100 * (c - s)) / c).toFixed(0)} %`,
    `(${((c - s) / p).toFixed(2)} of remark-parse)`,
  )
}

const folder = mkdtempSync(join(tmpdir(), 'spine-report-bench-'))
writeFileSync(join(folder, 'large.md'), all['5 MB'])
const memory = spawnSync(process.execPath, ['test/bench/memory.mjs', join(folder, 'large.md')], { encoding: 'utf8' })
const { ms: once, peak } = JSON.parse(memory.stdout)
line('5 MB once, in a fresh process', ms(once), `peak ${peak.toFixed(0)} MB`)

for (const size of ['50 KB', '500 KB', '500 KB without headings']) {
  let text = all[size]
  const document = service.openDocument()
  document.check(text, settings)
  const times = []
  for (let i = 0; i < 220; i++) {
    const at = Math.floor(text.length * ((i * 0.618034) % 1))
    text = `${text.slice(0, at)}x${text.slice(at)}`
    const spent = time(() => document.check(text, settings))
    if (i >= 20) times.push(spent)
  }
  line(`edit in ${size}, in process`, `p50 ${ms(quantile(times, 0.5))}`, `p95 ${ms(quantile(times, 0.95))}`)
}

if (existsSync('dist/server.cjs')) {
  const echo = await latency([process.execPath, 'test/bench/echo-server.mjs'], all['50 KB'])
  const ours = await latency([process.execPath, 'dist/server.cjs', '--stdio'], all['50 KB'])
  line(
    'edit in 50 KB over stdio',
    `p50 ${ms(ours.p50)}`,
    `p95 ${ms(ours.p95)}`,
    `(echo server ${ms(echo.p50)} / ${ms(echo.p95)})`,
  )
  line('server start to initialize answered', ms(ours.initialize), `(echo server ${ms(echo.initialize)})`)
}

if (existsSync('dist/cli.js')) {
  const file = join(folder, 'report.md')
  writeFileSync(file, all['5 KB'])
  const [bare, cold] = [[], []]
  for (let round = 0; round < 9; round++) {
    bare.push(time(() => spawnSync(process.execPath, ['-e', '0'])))
    cold.push(time(() => spawnSync(process.execPath, ['dist/cli.js', 'check', file])))
  }
  const [b, c] = [bare, cold].map((list) => quantile(list, 0.5))
  line('cold check of 5 KB / node -e 0', (c / b).toFixed(2), `(${ms(c)} / ${ms(b)})`)
}
const vsix = existsSync('dist') && readdirSync('dist').find((f) => f.endsWith('.vsix'))
if (vsix) line('vsix', `${(statSync(join('dist', vsix)).size / 1024).toFixed(0)} KB`)
