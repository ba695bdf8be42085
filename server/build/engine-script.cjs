// Bundled into the entries for Node, which share one engine.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')
const { crc32 } = require('node:zlib')

/**
 * The compiled engine of a `dist` folder. What the build left of its own compiling (`server.js.cache`) is used where it is
 * whole, of this very bundle and of this very Node: V8 looks at its own version and at the length of the source only, and
 * damaged code ends the process.
 */
exports.engineScript = (dist, cached = true) => {
  const filename = join(dist, 'web', 'server.js')
  const bytes = readFileSync(filename)
  // The bundle is plain ASCII, and reading that takes a third of the time.
  const source = `(function (module) {${bytes.latin1Slice()}\n})`
  return new Script(source, { filename, cachedData: cached ? unseal(read(`${filename}.cache`), bytes) : undefined })
}

exports.runEngine = (script) => {
  const module = {}
  script.runInThisContext()(module)
  return module.exports
}

/** The cache file: sums of what belongs together, then V8's data. */
exports.seal = (data, dist) => Buffer.concat([sums(data, readFileSync(join(dist, 'web', 'server.js'))), data])

function unseal(file, source) {
  if (!crc32 || !file || file.length <= length) return undefined
  const data = file.subarray(length)
  return file.subarray(0, length).equals(sums(data, source)) ? data : undefined
}

const length = 8

/**
 * One sum of all that belongs together, against damage and mix-ups; whoever may write here could change the bundle itself. Node
 * before 20.15 has no fast one, and does without the cache.
 */
function sums(data, source) {
  const head = Buffer.alloc(length)
  if (!crc32) return head.fill(255)
  const node = `${process.version} ${process.versions.v8} ${process.arch} ${source.length}`
  head.writeUInt32LE(crc32(data, crc32(source, crc32(node))), 0)
  head.writeUInt32LE(data.length, 4)
  return head
}

function read(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
