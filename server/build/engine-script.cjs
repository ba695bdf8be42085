// Bundled into the entries for Node, which share one engine.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

/**
 * The compiled engine of a `dist` folder. What the build left of its own compiling (`server.js.cache`) is used where this is
 * the same Node; any other ignores it.
 */
exports.engineScript = (dist, cached = true) => {
  const filename = join(dist, 'web', 'server.js')
  // The bundle is plain ASCII, and reading that takes a third of the time.
  const source = `(function (module) {${readFileSync(filename, 'latin1')}\n})`
  return new Script(source, { filename, cachedData: cached ? read(`${filename}.cache`) : undefined })
}

exports.runEngine = (script) => {
  const module = {}
  script.runInThisContext()(module)
  return module.exports
}

function read(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
