import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { defaultConfig } from '../config/config.js'
import { type TermIndex, termIndex } from '../features/term-index.js'
import { configFileName, notifications } from '../protocol.js'
import type { Service } from '../service.js'
import { actionsAnswer } from './answers/actions.js'
import { statusOf } from './answers/custom.js'
import * as navigation from './answers/navigation.js'
import * as structure from './answers/structure.js'
import { completionAnswer, hoverAnswer } from './answers/writing.js'
import { capabilities } from './capabilities.js'
import { Documents, type Snapshot } from './documents.js'
import { guard, type Note } from './guard.js'
import { askConfiguration, askFile } from './outside.js'
import { Publisher } from './publisher.js'
import { answerRequests } from './requests.js'
import { openSession, type Session } from './session.js'
import { Settings } from './settings.js'
import { fileNameOf, sameUri } from './uri.js'

/** What differs between the desktop and the web. */
export interface Host {
  readonly service: Service
  /** Text of a file that this host can read by itself, undefined where it cannot. */
  readonly read: (uri: string) => Promise<string | undefined>
  /** URI of the rules' documentation beside the server. */
  readonly rulesUri: string | undefined
  readonly version: string
}

/** Answers a client over `connection` until it disconnects. */
export function startServer(connection: Connection, host: Host): void {
  const note = (line: string): void => connection.console.error(line)
  const texts = new TextDocuments(TextDocument)
  connection.onInitialize((params) => {
    const session = openSession(params, host.rulesUri)
    serve(
      connection,
      host,
      session,
      texts,
      (params.workspaceFolders ?? []).map((folder) => folder.uri),
      note,
    )
    return { capabilities: capabilities(session), serverInfo: { name: 'spine-report', version: host.version } }
  })
  connection.listen()
}

interface InDocument {
  readonly textDocument: { readonly uri: string }
}

function serve(
  connection: Connection,
  host: Host,
  session: Session,
  texts: TextDocuments<TextDocument>,
  folders: string[],
  note: Note,
): void {
  const { service } = host
  const isConfig = (uri: string): boolean => fileNameOf(uri) === configFileName
  const read = async (uri: string): Promise<string | undefined> =>
    texts
      .all()
      .find((text) => sameUri(text.uri, uri))
      ?.getText() ??
    (await host.read(uri)) ??
    (await askFile(connection, session, uri))
  const settings = new Settings({
    configuration: (uri) => askConfiguration(connection, session, uri),
    read,
    folders: () => folders,
    names: service.names,
  })
  const documents = new Documents({
    open: () => service.openDocument(),
    settings: (uri) => settings.of(uri),
    checked: (snapshot) => {
      for (const { rule, reason } of snapshot.checked.failures) note(`${rule} failed: ${reason}`)
      if (session.abilities.checked)
        connection.sendNotification(notifications.checked, statusOf(snapshot, session)).catch(() => undefined)
    },
  })
  const publisher = new Publisher(
    connection,
    session,
    settings,
    {
      snapshot: (uri) => documents.snapshot(uri),
      configText: (uri) => (isConfig(uri) ? texts.get(uri)?.getText() : undefined),
      uris: () => texts.keys(),
    },
    note,
  )
  const warmUp = guard('warm-up', note, undefined, () => {
    service.openDocument().check(firstText, { config: defaultConfig })
  })
  const settingsChanged = (): void => {
    settings.changed()
    publisher.refresh()
  }
  const filesChanged = (): void => {
    settings.fileChanged()
    publisher.refresh()
  }

  texts.onDidOpen(({ document }) => {
    if (!isConfig(document.uri)) documents.open(document)
  })
  texts.onDidChangeContent(({ document: { uri } }) => {
    if (isConfig(uri)) filesChanged()
    publisher.changed(uri)
  })
  texts.onDidClose(({ document: { uri } }) => {
    documents.close(uri)
    settings.forget(uri)
    if (isConfig(uri)) filesChanged()
    publisher.closed(uri)
  })
  texts.listen(connection)

  connection.onInitialized(
    guard('initialized', note, undefined, async () => {
      const { workspace } = session.client
      if (workspace?.didChangeConfiguration?.dynamicRegistration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'spineReport' })
      }
      if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        const watchers = [{ globPattern: `**/*${configFileName}` }]
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
      }
      if (workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map((folder) => folder.uri))
          folders.splice(0, folders.length, ...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri))
          settingsChanged()
        })
      }
      setTimeout(warmUp, 0)
    }),
  )
  connection.onDidChangeConfiguration(settingsChanged)
  connection.onDidChangeWatchedFiles(filesChanged)

  let terms: TermIndex | undefined
  const index = (): TermIndex => {
    terms ??= termIndex(service.knowledge.lexicon)
    return terms
  }

  answerRequests(connection, { service, session, settings, documents, publisher, index, note })

  /** A handler about an open document: nothing where it is not open, a failure costs this answer only. */
  const on = <P, T>(name: string, answer: (snapshot: Snapshot, params: P, session: Session) => T) =>
    guard<[P & InDocument, CancellationToken], T | null>(name, note, null, async (params, token) => {
      const snapshot = await documents.snapshot(params.textDocument.uri, token)
      return snapshot ? answer(snapshot, params, session) : null
    })
  const none = { kind: 'full' as const, items: [] }
  connection.languages.diagnostics.on(
    guard('diagnostic', note, none, async ({ textDocument: { uri }, previousResultId }, token) =>
      publisher.report(uri, await documents.snapshot(uri, token), previousResultId),
    ),
  )
  connection.onCodeAction(
    on('codeAction', (snapshot, params, now) => actionsAnswer(snapshot, params, now, scratch(service, snapshot))),
  )
  connection.onHover(on('hover', hoverAnswer))
  connection.onCompletion(on('completion', (snapshot, params, now) => completionAnswer(snapshot, params, now, index())))
  connection.onReferences(on('references', navigation.referencesAnswer))
  connection.onDefinition(on('definition', navigation.definitionAnswer))
  connection.onDocumentHighlight(on('documentHighlight', navigation.highlightAnswer))
  connection.onPrepareRename(on('prepareRename', navigation.prepareRenameAnswer))
  connection.onRenameRequest(on('rename', navigation.renameAnswer))
  connection.onDocumentLinks(on('documentLink', navigation.linksAnswer))
  connection.onDocumentSymbol(on('documentSymbol', structure.symbolsAnswer))
  connection.onFoldingRanges(on('foldingRange', structure.foldingAnswer))
  connection.languages.inlayHint.on(on('inlayHint', structure.inlayAnswer))
  connection.languages.semanticTokens.on(on('semanticTokens', structure.tokensAnswer))
  connection.languages.semanticTokens.onRange(on('semanticTokens', structure.tokensAnswer))
}

/** Reading the clinical data and running every rule once, before the first report is opened. */
const firstText = '# Operative note\n\n**Procedure:** left L4-5 discectomy.\n'

/** Checks changed texts of a document beside it, with its settings. */
function scratch(service: Service, { settings }: Snapshot): (source: string) => Snapshot['checked'] {
  const check = service.openDocument()
  return (source) => check.check(source, settings)
}
