import type { CancellationToken, Connection } from 'vscode-languageserver'
import { extendKnowledge } from '../check/active.js'
import { caseSummary } from '../features/case-summary.js'
import type { TermIndex } from '../features/term-index.js'
import { varietyOf } from '../features/variety.js'
import { type CheckedFile, type Params, type Requests, type Result, requests } from '../protocol.js'
import type { Service } from '../service.js'
import { countsOf, outlineAnswer, previewAnswer } from './answers/custom.js'
import { lookUpAnswer, proceduresAnswer, reportTypesAnswer } from './answers/library.js'
import { procedureBodyAnswer, rewriteAnswer } from './answers/rewriting.js'
import { createConverter } from './convert.js'
import type { Documents, Snapshot } from './documents.js'
import { guard, type Note } from './guard.js'
import type { Publisher } from './publisher.js'
import type { Session } from './session.js'
import type { Settings } from './settings.js'

/** What the answers to the client's own requests are made from. */
export interface Answering {
  readonly service: Service
  readonly session: Session
  readonly settings: Settings
  readonly documents: Documents
  readonly publisher: Publisher
  readonly index: () => TermIndex
  readonly note: Note
}

/** Answers the requests of `protocol.ts`. */
export function answerRequests(connection: Connection, answering: Answering): void {
  const { service, session, settings, documents, index, note } = answering
  const on = <Name extends keyof Requests>(
    name: Name,
    fallback: Result<Name>,
    answer: (params: Params<Name>, token: CancellationToken) => Result<Name> | Promise<Result<Name>>,
  ) =>
    connection.onRequest(
      requests[name],
      guard<[Params<Name>, CancellationToken], Result<Name>>(name, note, fallback, answer) as never,
    )
  /** About an open document; null where it is not open. */
  const about =
    <P extends { readonly uri: string }, T>(answer: (snapshot: Snapshot, params: P, session: Session) => T) =>
    async (params: P, token: CancellationToken): Promise<T | null> => {
      const snapshot = await documents.snapshot(params.uri, token)
      return snapshot ? answer(snapshot, params, session) : null
    }

  on('outline', null, about(outlineAnswer))
  on('preview', null, about(previewAnswer))
  on('procedureBody', null, about(procedureBodyAnswer))
  on('rewrite', null, about(rewriteAnswer))
  on(
    'caseSummary',
    null,
    about(({ checked }) => caseSummary(checked)),
  )
  on('procedures', [], () => proceduresAnswer(service.knowledge))
  on('reportTypes', [], async (params) => {
    const { knowledge } = service
    if (!('uri' in params)) return reportTypesAnswer(knowledge, session)
    const { config } = await settings.of(params.uri as string)
    return reportTypesAnswer(extendKnowledge(config, knowledge), session)
  })
  on('lookUp', [], async (params, token) => {
    const snapshot = params.uri === undefined ? undefined : await documents.snapshot(params.uri, token)
    return lookUpAnswer(service.knowledge, index(), params, snapshot ? varietyOf(snapshot.checked) : 'us')
  })
  on('checkAll', [], async ({ documents: files }, token) => {
    const checked: CheckedFile[] = []
    for (const { uri, text } of files) {
      if (token.isCancellationRequested) break
      checked.push(await checkFile(uri, text, answering))
    }
    return checked
  })
}

/** Checks a text beside the open documents, then lets other messages through. */
async function checkFile(
  uri: string,
  text: string,
  { service, settings, documents, publisher }: Answering,
): Promise<CheckedFile> {
  const own = await settings.of(uri)
  const converter = createConverter(text)
  const checked = service.openDocument().check(converter.text, own)
  const snapshot: Snapshot = { uri, version: 0, checked, converter, settings: own }
  if (!documents.has(uri)) settings.forget(uri)
  await new Promise((resume) => setTimeout(resume, 0))
  const diagnostics = publisher.diagnostics(snapshot)
  const counts = countsOf(own.enabled ? checked.findings : [])
  return { uri, reportType: checked.report.reportType ?? null, counts, diagnostics }
}
