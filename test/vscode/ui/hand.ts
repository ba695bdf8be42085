import fs from 'node:fs'
import path from 'node:path'
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import { startBrowser } from '../host/chromium.js'
import { root, shots } from '../host/places.js'
import { startServer, type VSCodeServer } from '../host/server.js'
import { workbenchUrl } from '../host/workbench.js'

const packaged = (): string => {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  return path.join(root, 'dist', `${name}-${version}.vsix`)
}

/** A hand on the keyboard of a VS Code with the packaged extension: it does what users do, and sees what they see. */
export interface Hand {
  readonly page: Page
  /** Opens a file of the folder from the explorer. */
  open(name: string): Promise<void>
  /** Runs a command from the palette by its title. */
  command(title: string): Promise<void>
  /** Picks a row of the list that is open, by what is typed into it. */
  pick(typed: string): Promise<void>
  press(...keys: readonly string[]): Promise<void>
  type(text: string): Promise<void>
  /** Rows of the Problems panel that show this text. */
  problem(text: string): Locator
  /** The lines of the editor that has the focus. */
  text(): Promise<string>
  /** The page of the Markdown preview. */
  preview(): FrameLocator
  /** A picture for people to look at, in test/vscode/shots. */
  shot(name: string): Promise<void>
  close(): Promise<void>
}

export interface HandOptions {
  readonly folder: string
  readonly settings?: Readonly<Record<string, unknown>>
  /** Chromium's language, hence VS Code's. */
  readonly locale?: string
}

export async function takeHand({ folder, settings = {}, locale = 'en-GB' }: HandOptions): Promise<Hand> {
  const vsix = packaged()
  if (!fs.existsSync(vsix)) throw new Error(`no ${path.relative(root, vsix)}: npm run package`)
  let server: VSCodeServer | undefined
  let browser: Browser | undefined
  try {
    server = await startServer({ vsix: [vsix], settings })
    browser = await startBrowser()
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
    await page.goto(workbenchUrl(server, folder))
    await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor({ timeout: 60_000 })
    return handOn(page, server, browser)
  } catch (error) {
    await browser?.close()
    await server?.stop()
    throw error
  }
}

function handOn(page: Page, server: VSCodeServer, browser: Browser): Hand {
  const input = page.locator('.quick-input-widget:visible input.input')
  const rows = page.locator('.quick-input-list .monaco-list-row')
  return {
    page,
    async open(name) {
      await page.locator('.explorer-viewlet .monaco-list-row', { hasText: name }).dblclick()
      await page.locator('.tab.active', { hasText: name }).waitFor()
      await page.locator('.editor-instance .view-line').first().waitFor()
    },
    async command(title) {
      const row = rows.filter({ hasText: title }).first()
      // A palette that was opened before the extension was registered never shows its commands: open it again.
      for (let again = 0; ; again++) {
        await page.keyboard.press('F1')
        await input.fill(`>${title}`)
        const shown = row.waitFor({ timeout: 3000 })
        if (again >= 5) await shown
        else if (!(await shown.then(() => true).catch(() => false))) {
          await page.keyboard.press('Escape')
          continue
        }
        return page.keyboard.press('Enter')
      }
    },
    async pick(typed) {
      await input.waitFor()
      await input.fill(typed)
      await rows.filter({ hasText: typed }).first().waitFor()
      await page.keyboard.press('Enter')
      await input.waitFor({ state: 'hidden' })
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: (text) => page.keyboard.type(text, { delay: 15 }),
    problem: (text) => page.locator('.markers-panel .monaco-list-row', { hasText: text }),
    async text() {
      const lines = await page.locator('.editor-group-container.active .view-line').evaluateAll((elements) =>
        elements
          .map((element) => ({
            top: Number.parseFloat((element as HTMLElement).style.top),
            text: element.textContent ?? '',
          }))
          .sort((a, b) => a.top - b.top)
          .map(({ text }) => text.replaceAll('\u00a0', ' ')),
      )
      return lines.join('\n')
    },
    preview: () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
    async shot(name) {
      fs.mkdirSync(shots, { recursive: true })
      await page.screenshot({ path: path.join(shots, `${name}.png`) })
    },
    async close() {
      await browser.close()
      await server.stop()
    },
  }
}
