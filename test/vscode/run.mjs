// The journeys in a real VS Code: in its extension host, in its web extension host, and with a hand on the keyboard against the
// packaged extension. Needs `npm run build` and `tsc -b` to have run. `node test/vscode/run.mjs web` runs the parts named.
import { mkdir, rm } from 'node:fs/promises'
import * as esbuild from 'esbuild'
import { conclude, root, step } from '../tally.mjs'

await rm(`${root}/test/vscode/shots`, { recursive: true, force: true })
await mkdir(`${root}/test/vscode/shots`, { recursive: true })
await esbuild.build({
  entryPoints: [`${root}/test/vscode/journeys/index.ts`],
  outfile: `${root}/out/test/vscode/journeys.cjs`,
  bundle: true,
  platform: 'browser',
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
  // Else mocha's browser build, which is one script for all loaders, takes our module for its own.
  define: { module: 'undefined', exports: 'undefined' },
  logLevel: 'warning',
})

const node = process.execPath
const parts = {
  journeys: () => step('VS Code: journeys', node, ['out/test/vscode/in-editor.js']),
  web: () => step('VS Code for the web: journeys', node, ['out/test/vscode/in-web-editor.js']),
  ui: () =>
    step('VS Code: packaged, by keyboard', 'mocha', ['--exit', '--timeout=60000', 'out/test/vscode/ui/*.test.js']),
}
const asked = process.argv.slice(2)
const results = []
for (const [name, run] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name)) results.push(await run())
conclude(results)
