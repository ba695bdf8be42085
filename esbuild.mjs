// Bundles the five entries into dist/. --production minifies.
import { execFileSync } from 'node:child_process'
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import * as esbuild from 'esbuild'
import { ascii } from './server/build/ascii.mjs'
import { engineEntry, sharedEngine } from './server/build/engine.mjs'
import { lateData, readyLabels, withoutExamples } from './server/build/sources.mjs'

const production = process.argv.includes('--production')
const version = JSON.parse(await readFile('package.json', 'utf8')).version

const base = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  treeShaking: true,
  define: { __VERSION__: JSON.stringify(version) },
}
const node = { platform: 'node', target: 'node20' }
const browser = { platform: 'browser', target: 'es2022' }
const jobs = [
  {
    ...node,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.cjs',
  },
  {
    ...node,
    format: 'cjs',
    plugins: [sharedEngine],
    entryPoints: ['server/src/lsp/node.ts'],
    outfile: 'dist/server.cjs',
  },
  {
    ...node,
    format: 'cjs',
    plugins: [sharedEngine],
    // What a dependency makes its `require` from; CommonJS has no other name for it.
    define: { ...base.define, 'import.meta.url': '__filename' },
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
  },
  {
    ...browser,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: ['client/src/extension.web.ts'],
    outfile: 'dist/web/extension.js',
  },
  // The worker has no document: without this condition a dependency takes its browser form and fails at start.
  {
    ...browser,
    format: 'iife',
    globalName: 'engine',
    footer: { js: "if (typeof module === 'object') module.exports = engine" },
    conditions: ['worker'],
    plugins: [lateData, readyLabels, withoutExamples],
    get stdin() {
      return engineEntry()
    },
    outfile: 'dist/web/server.js',
  },
]
/** Folders of the packages that went into a bundle. */
const packages = new Set()
await rm('dist/web/server.js.cache', { force: true })
for (const job of jobs) {
  const { metafile } = await esbuild.build({ ...base, ...job, metafile: true })
  for (const [, folder] of Object.keys(metafile.inputs).map(
    (file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [],
  ))
    if (folder) packages.add(folder)
}
// What esbuild leaves as it is in regular expressions; a script of plain ASCII is read faster and takes half the memory.
await writeFile('dist/web/server.js', ascii(await readFile('dist/web/server.js', 'utf8')))
// The package is ESM, and the web extension host takes CommonJS only: it goes by the name of the entry in the manifest.
await copyFile('dist/web/extension.js', 'dist/web/extension.cjs')

/** Name, version and licence of a package, as its licence asks of everyone who passes it on. */
async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'))
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry))
  return `${name} ${version}\n\n${file ? (await readFile(`${folder}/${file}`, 'utf8')).trim() : `Licence: ${license}`}\n`
}
const notices = await Promise.all([...packages].sort().map(notice))
await writeFile('dist/THIRD-PARTY-NOTICES.txt', notices.join(`\n${'-'.repeat(80)}\n\n`))
// The bundles are CommonJS, as the hosts of the editor want them, in a package that is ESM.
await writeFile('dist/package.json', '{ "type": "commonjs" }\n')
execFileSync(process.execPath, ['server/build/cache-engine.cjs'], { stdio: 'inherit' })
