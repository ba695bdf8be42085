import * as vscode from 'vscode'
import type { Session } from '../session.js'

/** What the Markdown previews show of each report. */
export interface Pages extends vscode.Disposable {
  /** Checklist and spine of the document as last checked; empty until the server has answered. */
  html(uri: vscode.Uri): string
}

/**
 * The server renders the page, so that the preview agrees with the findings to the letter and knows the project's own report
 * types; a preview is drawn again only where its page has changed.
 */
export function keepPreviews(session: Session): Pages {
  /** Pages by address of the documents that are previewed. */
  const pages = new Map<string, string>()

  const update = async (address: string) => {
    const page = await session.ask('preview', { uri: address })
    const html = page?.html ?? ''
    if (page === undefined || pages.get(address) === html) return
    pages.set(address, html)
    await vscode.commands.executeCommand('markdown.preview.refresh')
  }

  const listening = vscode.Disposable.from(
    session.onChecked(({ uri }) => {
      const address = vscode.Uri.parse(uri).toString()
      if (!pages.has(address)) return
      if (previewIsOpen()) void update(address)
      else pages.clear()
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => pages.delete(uri.toString())),
  )
  return {
    html(uri) {
      const address = uri.toString()
      const known = pages.get(address)
      if (known === undefined) {
        pages.set(address, '')
        void update(address)
      }
      return known ?? ''
    },
    dispose: () => listening.dispose(),
  }
}

const previewIsOpen = (): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        (input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom) &&
        input.viewType.includes('markdown.preview'),
    ),
  )
