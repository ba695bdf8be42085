import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { downloads } from './places.js'

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const installed = (): string | undefined => places.find((place) => place && fs.existsSync(place))

/** Debian's Chromium, where this is root's own machine (a container, a CI runner). */
function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return undefined
  console.log('Installing chromium with apt-get …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (...args: string[]) =>
    execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 180_000 })
  try {
    aptGet('update', '-qq')
    aptGet('install', '-qq', '-y', '--no-install-recommends', 'chromium')
  } catch (error) {
    console.error(`apt-get: ${error}`)
  }
  return installed()
}

/** A Chromium packed for npm; it needs nss, nspr and expat from the system. */
async function fromNpm(): Promise<string> {
  const folder = path.join(downloads, 'chromium-147')
  const entry = path.join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js')
  if (!fs.existsSync(entry)) {
    console.log('Fetching Chromium from npm …')
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '@sparticuz/chromium@147.0.0'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  const packed: { default: { executablePath(): Promise<string> } } = await import(pathToFileURL(entry).href)
  return packed.default.executablePath()
}

const lacking = 'No Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to one.'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--no-first-run',
]

/** Starts a headless Chromium: the system's; else Debian's package, for root; else one from npm. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = installed() ?? fromDebian() ?? (await fromNpm())
  try {
    return await chromium.launch({ executablePath, args: flags })
  } catch (error) {
    throw new Error(`${lacking}\n${error}`)
  }
}
