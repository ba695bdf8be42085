// Stands in for @vscode/spdlog, a native module that would need a compiler: the log files of the server and of output
// channels ("Show Log" reads them), one appended line per message.
const fs = require('node:fs')
const path = require('node:path')

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical']

class Logger {
  constructor(_type, _name, file) {
    this.file = file
    this.level = 2
    this.plain = false
  }
  write(level, message) {
    if (level < this.level) return
    const line = this.plain ? message : `${new Date().toISOString()} [${levels[level]}] ${message}\n`
    fs.appendFile(this.file, line, () => {})
  }
  getLevel() {
    return this.level
  }
  setLevel(level) {
    this.level = level
  }
  clearFormatters() {
    this.plain = true
  }
  setPattern() {}
  flush() {}
  drop() {}
}
for (const [level, name] of levels.entries()) {
  Logger.prototype[name] = function (message) {
    this.write(level, message)
  }
}

async function createLogger(name, file) {
  await fs.promises.mkdir(path.dirname(file), { recursive: true })
  return new Logger('rotating', name, file)
}

exports.version = 0
exports.Logger = Logger
exports.setLevel = () => {}
exports.setFlushOn = () => {}
exports.createRotatingLogger = createLogger
exports.createAsyncRotatingLogger = createLogger
