// The engine and its data are bundled once, into dist/web/server.js: in a worker that file is the whole server, elsewhere
// it exports the modules that the thin bundles for Node (server.cjs, cli.js) ask for.
import { dirname, relative, resolve } from 'node:path'

const source = resolve('server/src')
const own = /^(?:lsp|cli)\//
const slashed = (path) => path.replaceAll('\\', '/')

/** Modules of the engine that the thin bundles import, by their path in server/src. */
const asked = new Set()

/** For thin bundles: what lies outside `lsp` and `cli` comes from the shared bundle when they run. */
export const sharedEngine = {
  name: 'shared-engine',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ path, importer }) => {
      const module = slashed(relative(source, resolve(dirname(importer), path))).replace(/\.js$/, '')
      if (!own.test(slashed(relative(source, importer))) || own.test(module)) return undefined
      asked.add(module)
      return { path: module, namespace: 'engine' }
    })
    build.onLoad({ filter: /./, namespace: 'engine' }, ({ path }) => ({
      contents: `module.exports = require('./load-engine.cjs')['${path}']`,
      resolveDir: 'server/build',
    }))
  },
}

/** Entry of the shared bundle, complete when the thin ones are made. Only a worker starts the server: Node has a `module`. */
export const engineEntry = () => ({
  contents: [
    ...[...asked].sort().map((module) => `export * as '${module}' from './${module}.js'`),
    `if (typeof module === 'undefined') require('./lsp/browser.js')`,
  ].join('\n'),
  resolveDir: source,
  sourcefile: 'engine.js',
})
