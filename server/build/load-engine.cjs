const { engineScript, runEngine } = require('./engine-script.cjs')

module.exports = runEngine(engineScript(__dirname))
