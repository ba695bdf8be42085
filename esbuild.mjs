// Bundles the five entries into dist/. --production minifies; --quiet prints nothing when all is well.
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import * as esbuild from 'esbuild'

const production = process.argv.includes('--production')
const version = JSON.parse(await readFile('package.json', 'utf8')).version

/** JSON as a string that is parsed at start: engines read that faster than the same data as code. */
const json = {
  name: 'json',
  setup(build) {
    build.onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')))
      return { contents: `export default JSON.parse(${JSON.stringify(text)})`, loader: 'js' }
    })
  },
}

const base = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  treeShaking: true,
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [json],
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
  { ...node, format: 'cjs', entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server.cjs' },
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
    conditions: ['worker'],
    entryPoints: ['server/src/lsp/browser.ts'],
    outfile: 'dist/web/server.js',
  },
  {
    ...node,
    format: 'esm',
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  },
]
/** Folders of the packages that went into a bundle. */
const packages = new Set()
const only = process.argv.find((a) => a.startsWith('--only='))?.slice(7)
for (const job of jobs) {
  if (only && !job.outfile.includes(only)) continue
  const { metafile } = await esbuild.build({ ...base, ...job, metafile: true })
  for (const [, folder] of Object.keys(metafile.inputs).map(
    (file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [],
  ))
    if (folder) packages.add(folder)
}
// The package is ESM, and the web extension host takes CommonJS only: it goes by the name of the entry in the manifest.
await copyFile('dist/web/extension.js', 'dist/web/extension.cjs')

/** Name, version and licence of a package, as its licence asks of everyone who passes it on. */
async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'))
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry))
  return `${name} ${version}\n\n${file ? (await readFile(`${folder}/${file}`, 'utf8')).trim() : `Licence: ${license}`}\n`
}
if (!only) {
  const notices = await Promise.all([...packages].sort().map(notice))
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', notices.join(`\n${'-'.repeat(80)}\n\n`))
}
