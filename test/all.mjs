// Everything that must hold, in one run: `npm test`. Ends with `N passed, N failed` alone on a line. `node test/all.mjs unit`
// runs only the steps whose titles contain one of the words.
import { existsSync } from 'node:fs'
import { conclude, root, step } from './tally.mjs'

const pure = ['text', 'markdown', 'domain', 'report', 'case', 'config', 'check', 'rules', 'features'].map(
  (layer) => `--include=out/server/src/${layer}/**`,
)
const generator = 'out/server/src/tools/generate.js'
const npm = (script) => ['npm', ['run', '--silent', script]]
const mocha = ['mocha', '--exit', '--timeout=20000', '--ignore=out/test/vscode/**', 'out/test/**/*.test.js']

const steps = [
  ['Types', 'tsc', ['-b']],
  ['Format and lint', 'biome', ['ci']],
  ['Generated files are fresh', 'node', [generator, '--check']],
  ['Bundles', ...npm('build')],
  ['Unit, examples, sessions, command line', 'c8', ['--reporter=none', ...pure, ...mocha]],
  [
    'Coverage of the pure zone',
    'c8',
    ['report', '--all', '--reporter=text-summary', ...pure, '--check-coverage', '--lines=95'],
  ],
  ['Packaged extension', ...npm('package')],
  ['Journeys in VS Code', 'node', ['test/vscode/run.mjs']],
]

const words = process.argv.slice(2).map((word) => word.toLowerCase())
const wanted = ([title]) => words.length === 0 || words.some((word) => title.toLowerCase().includes(word))
const results = []
for (const [title, command, args] of steps.filter(wanted)) {
  if (args[0] === generator && !existsSync(`${root}/${generator}`)) continue
  results.push(await step(title, command, args))
}
conclude(results)
