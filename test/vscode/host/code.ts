// What `host/code` runs: takes the flags that @vscode/test-electron gives VS Code, and runs the same tests in the
// host. Flags that mean nothing here are passed over.
import fs from 'node:fs'
import { runExtensionTests } from './extension-tests.js'

const extensions: string[] = []
let tests = ''
let folder: string | undefined
for (const argument of process.argv.slice(2)) {
  const [, flag, value = ''] = /^--([\w-]+)(?:=(.*))?$/s.exec(argument) ?? []
  if (flag === 'extensionDevelopmentPath') extensions.push(value)
  else if (flag === 'extensionTestsPath') tests = value
  else if (!flag && fs.existsSync(argument)) folder = argument
}
if (!tests || extensions.length === 0) {
  console.error('code: needs --extensionDevelopmentPath=… and --extensionTestsPath=…')
  process.exit(2)
}
process.exit(await runExtensionTests({ extensions, tests, ...(folder ? { folder } : {}) }))
