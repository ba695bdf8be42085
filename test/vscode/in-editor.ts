// Runs the journeys in the extension host: of desktop VS Code, where it can be downloaded and shown, else of the test host.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { runTests } from '@vscode/test-electron'
import { root } from './host/places.js'
import { withWorkspace } from './workspace.js'

const canShow = process.platform !== 'linux' || Boolean(process.env['DISPLAY'])

async function canDownload(): Promise<boolean> {
  const signal = AbortSignal.timeout(3000)
  const releases = 'https://update.code.visualstudio.com/api/releases/stable'
  return fetch(releases, { signal }).then(
    (answer) => answer.ok,
    () => false,
  )
}

const hasXvfb = () => spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0
const self = process.argv[1] ?? ''

if (!canShow && (await canDownload()) && hasXvfb()) {
  // Again, with a display.
  process.exit(spawnSync('xvfb-run', ['-a', process.execPath, self], { stdio: 'inherit' }).status ?? 1)
}
const desktop = canShow && (await canDownload())
console.log(desktop ? 'in desktop VS Code' : "in VS Code's server with a headless browser")
const code = await withWorkspace((folder) =>
  runTests({
    ...(desktop ? {} : { vscodeExecutablePath: path.join(root, 'test/vscode/host/code') }),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out/test/vscode/journeys.cjs'),
    launchArgs: [folder, '--disable-extensions'],
  }),
).catch(() => 1)
process.exit(code)
