import fs from 'node:fs'
import path from 'node:path'
import util from 'node:util'
import type { Page } from 'playwright-core'
import { startBrowser } from './chromium.js'
import { shots } from './places.js'
import { type ServerOptions, startServer } from './server.js'
import { develop, workbenchUrl } from './workbench.js'

export interface ExtensionTests extends ServerOptions {
  /** Folders or http addresses of the extensions under development. */
  readonly extensions: readonly string[]
  /** The module that exports `run(): Promise<void>`. */
  readonly tests: string
  readonly folder?: string
  readonly timeoutMs?: number
}

/** Lines of the workbench's own log, which comes the same way as what the tests print. */
const chatter =
  /^(%c|Resolv(ing|ed) connection token|Creating a socket|Updating additional builtin|Ignoring (following|fetching) additional builtin|\[Service Worker\]|\[reconnection-grace-time\]|Loading development extension|Request to '|getaddrinfo |Creation of workbench contribution|ChatSessionStore: |Found unexpected service worker)/

/** Prints what the tests print; the inner promise settles with their exit code. */
async function listen(page: Page, timeoutMs: number): Promise<{ readonly code: Promise<number> }> {
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
    const line = util.format(...args)
    if (!chatter.test(line)) (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${line}\n`)
  })
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  let ended: (code: number) => void = () => {}
  const code = new Promise<number>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no result in ${timeoutMs / 1000} s`)), timeoutMs)
    ended = (code) => {
      clearTimeout(late)
      resolve(code)
    }
    page.on('crash', () => reject(new Error('the page crashed')))
  })
  code.catch(() => {})
  await page.exposeFunction('codeAutomationExit', (code: number) => ended(code))
  return { code }
}

/**
 * Runs tests in the extension host of a VS Code that lives in a headless browser, and returns their exit code (0 passed,
 * 1 failed, 3 no result; then the browser's console and a screenshot tell why).
 */
export async function runExtensionTests(options: ExtensionTests): Promise<number> {
  const { extensions, tests, folder, timeoutMs = 180_000 } = options
  const browser = await startBrowser()
  const server = await startServer(options).catch(async (error) => {
    await browser.close()
    throw error
  })
  // The page's security policy admits https, not http, from another origin.
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    bypassCSP: /^http:/.test(tests),
  })
  const page = await context.newPage()
  const heard: string[] = []
  page.on('console', (message) => heard.push(`[${message.type()}] ${message.text()}`))
  page.on('pageerror', (error) => heard.push(`[pageerror] ${error.message}`))
  try {
    const { code } = await listen(page, timeoutMs)
    await develop(page, server, { extensions, tests })
    await page.goto(workbenchUrl(server, folder))
    return await code
  } catch (error) {
    console.error(`VS Code host: ${error}\n${heard.slice(-40).join('\n')}\n${server.output().slice(-3000)}`)
    fs.mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: path.join(shots, 'host-failure.png') }).catch(() => {})
    return 3
  } finally {
    await browser.close()
    await server.stop()
  }
}
