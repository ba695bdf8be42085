import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { vscodeServer } from './install.js'

/** A quiet editor: nothing that asks, updates, phones or opens by itself. */
const quiet = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.colorTheme': 'Default Light Modern',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'window.commandCenter': false,
  'chat.commandCenter.enabled': false,
}

/** A running VS Code server, on a port of the loopback address, with a home of its own. */
export interface VSCodeServer {
  readonly url: string
  /** Where `install` put its extensions. */
  readonly extensions: string
  /** All that the server has written so far. */
  output(): string
  stop(): Promise<void>
}

export interface ServerOptions {
  /** Packaged extensions to install first. */
  readonly vsix?: readonly string[]
  readonly settings?: Readonly<Record<string, unknown>>
}

function environment(home: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, HOME: home, EXTENSIONS_GALLERY: '{"serviceUrl":""}' }
  // Started from VS Code's own terminal, the server would take itself for a part of that one.
  for (const name of Object.keys(env)) if (/^(VSCODE_|ELECTRON_|XDG_|npm_)/.test(name)) delete env[name]
  return env
}

/** Starts the server and waits until it listens; `stop` ends its whole process group and removes its home. */
export async function startServer({ vsix = [], settings = {} }: ServerOptions = {}): Promise<VSCodeServer> {
  const entry = vscodeServer()
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'spine-report-vscode-'))
  const data = path.join(home, 'data')
  const extensions = path.join(home, 'extensions')
  fs.mkdirSync(extensions, { recursive: true })
  fs.mkdirSync(path.join(data, 'data/User'), { recursive: true })
  fs.writeFileSync(path.join(data, 'data/User/settings.json'), JSON.stringify({ ...quiet, ...settings }))
  const env = environment(home)
  const folders = ['--server-data-dir', data, '--extensions-dir', extensions]
  for (const file of vsix) {
    execFileSync(process.execPath, [entry, ...folders, '--install-extension', path.resolve(file)], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }

  const address = ['--host', '127.0.0.1', '--port', '0']
  const flags = ['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off']
  const child = spawn(process.execPath, [entry, ...address, ...flags, ...folders], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      try {
        process.kill(-(child.pid ?? 0), signal)
      } catch {
        break
      }
      const patience = new Promise((resolve) => setTimeout(resolve, 3000).unref())
      if (child.exitCode === null && child.signalCode === null) await Promise.race([gone, patience])
    }
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  const port = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`VS Code's server did not start in 60 s:\n${output}`)), 60_000)
    const read = (chunk: Buffer) => {
      output += chunk
      const listening = /agent listening on (\d+)/.exec(output)
      if (!listening?.[1]) return
      clearTimeout(late)
      resolve(listening[1])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', (code) => reject(new Error(`VS Code's server ended (${code}):\n${output}`)))
  }).catch(async (error) => {
    await stop()
    throw error
  })
  return { url: `http://127.0.0.1:${port}`, extensions, output: () => output, stop }
}
