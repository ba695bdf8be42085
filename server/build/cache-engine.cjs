// Keeps what V8 made of the engine while it checked the samples, so that the next start need not compile it again.
const { readFileSync, readdirSync, writeFileSync } = require('node:fs')
const { engineScript, runEngine, seal } = require('./engine-script.cjs')

const script = engineScript('dist', false)
const engine = runEngine(script)
const service = engine.service.createService()
for (const file of readdirSync('test/samples').filter((name) => name.endsWith('.md')))
  service
    .openDocument()
    .check(readFileSync(`test/samples/${file}`, 'utf8'), { config: engine['config/config'].defaultConfig })
writeFileSync('dist/web/server.js.cache', seal(script.createCachedData(), 'dist'))
