// `npm run editor`: the sample reports in VS Code with this extension. Desktop VS Code where `code` is on the path; else VS Code
// at a loopback address, with the packaged extension installed, until Ctrl-C.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './host/places.js'
import { startServer } from './host/server.js'
import { workbenchUrl } from './host/workbench.js'

const samples = path.join(root, 'test/samples')
const shell = process.platform === 'win32'

const desktop = spawnSync('code', [`--extensionDevelopmentPath=${root}`, samples], { shell, stdio: 'inherit' })
if (desktop.status !== 0) {
  spawnSync('npm', ['run', '--silent', 'package'], { cwd: root, shell, stdio: ['ignore', 'ignore', 'inherit'] })
  const [vsix] = fs.readdirSync(path.join(root, 'dist')).filter((name) => name.endsWith('.vsix'))
  if (!vsix) throw new Error('npm run package made no dist/*.vsix')
  const server = await startServer({ vsix: [path.join(root, 'dist', vsix)] })
  console.log(`\nVS Code with the sample reports:\n\n  ${workbenchUrl(server, samples)}\n\nCtrl-C ends it.`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.stop().then(() => process.exit(0)))
}
