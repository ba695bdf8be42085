import path from 'node:path'
import type { Page } from 'playwright-core'
import type { VSCodeServer } from './server.js'

/** The page of VS Code with a folder open. */
export function workbenchUrl(server: VSCodeServer, folder?: string): string {
  const query = new URLSearchParams(folder ? { folder: path.resolve(folder) } : { ew: 'true' })
  query.set('payload', '[["skipWelcome","true"],["skipReleaseNotes","true"]]')
  return `${server.url}/?${query}`
}

/** Extensions under development and the module with the tests: paths on this machine, or http addresses. */
export interface Development {
  readonly extensions: readonly string[]
  readonly tests?: string
}

/**
 * Opens extensions under development. An extension at an http address runs in the web extension host, one at a path in the
 * extension host of the server.
 */
export async function develop(page: Page, server: VSCodeServer, { extensions, tests }: Development): Promise<void> {
  const uri = (place: string) => {
    const url = /^https?:/.test(place) ? new URL(place) : undefined
    return url
      ? { scheme: url.protocol.slice(0, -1), authority: url.host, path: url.pathname }
      : { scheme: 'vscode-remote', authority: new URL(server.url).host, path: path.resolve(place) }
  }
  const options = { extensions: extensions.map(uri), ...(tests ? { extensionTestsPath: uri(tests) } : {}) }
  // The workbench reads its configuration from a <meta> element as soon as the document is parsed, so it is changed the
  // moment the parser adds it. (The same in the address is ignored by newer versions; answering the request for the page
  // ourselves makes Chromium refuse its WebSockets.)
  await page.addInitScript((added) => {
    if (window !== window.top) return
    const observer = new MutationObserver(() => {
      const meta = document.getElementById('vscode-workbench-web-configuration')
      const settings = meta?.getAttribute('data-settings')
      if (!meta || !settings) return
      observer.disconnect()
      const configuration = JSON.parse(settings)
      configuration.developmentOptions = { ...configuration.developmentOptions, ...added }
      meta.setAttribute('data-settings', JSON.stringify(configuration))
    })
    observer.observe(document, { childList: true, subtree: true })
  }, options)
}
