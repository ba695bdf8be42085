import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver'
import { tokenTypes } from '../features/tokens.js'
import type { Session } from './session.js'

export const fixAllKind = `${CodeActionKind.SourceFixAll}.spineReport`

/** What the server does for this client. */
export function capabilities(session: Session): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(session.pull
      ? {
          diagnosticProvider: { identifier: 'spine-report', interFileDependencies: false, workspaceDiagnostics: false },
        }
      : {}),
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind] },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['-', '/', '#', '*'] },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    referencesProvider: true,
    definitionProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentLinkProvider: {},
    inlayHintProvider: true,
    semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true, range: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  }
}
