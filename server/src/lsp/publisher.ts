import type { Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver'
import { DiagnosticSeverity, DocumentDiagnosticReportKind } from 'vscode-languageserver'
import type { Message } from '../text/message.js'
import { createConverter } from './convert.js'
import { diagnosticSource, toDiagnostic } from './diagnostics.js'
import type { Snapshot } from './documents.js'
import { guard, type Note } from './guard.js'
import type { Session } from './session.js'
import type { Settings } from './settings.js'

/** Milliseconds without an edit before diagnostics are pushed. */
const quiet = 120

/** What the publisher asks the open documents for. */
export interface Source {
  /** Undefined where the document is not open any more. */
  snapshot(uri: string): Promise<Snapshot | undefined>
  /** Text of an open configuration file, undefined for any other document. */
  configText(uri: string): string | undefined
  uris(): readonly string[]
}

/**
 * Brings findings to the client: on request where it can ask (and a hint to ask again when settings change), by push
 * where it cannot. The one place that knows the difference.
 */
export class Publisher {
  private readonly connection: Connection
  private readonly session: Session
  private readonly settings: Settings
  private readonly source: Source
  private readonly tell: (message: Message) => string
  private readonly push: (uri: string) => Promise<void>
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>()
  private readonly made = new WeakMap<Snapshot, Diagnostic[]>()
  /** What each document showed last, and how often that has changed. */
  private readonly shown = new Map<string, { readonly json: string; readonly id: string }>()
  private changes = 0

  constructor(connection: Connection, session: Session, settings: Settings, source: Source, note: Note) {
    this.connection = connection
    this.session = session
    this.settings = settings
    this.source = source
    // A finding that was only moved has its message still: it is put into words once.
    const told = new WeakMap<Message, string>()
    this.tell = (message) => {
      const known = told.get(message)
      if (known !== undefined) return known
      const text = session.tell(message)
      told.set(message, text)
      return text
    }
    this.push = guard('push', note, undefined, (uri: string) => this.publish(uri))
  }

  /** Answers a pull; unchanged findings are not sent again. */
  async report(
    uri: string,
    snapshot: Snapshot | undefined,
    previous: string | undefined,
  ): Promise<DocumentDiagnosticReport> {
    if (!snapshot) return { kind: DocumentDiagnosticReportKind.Full, items: await this.configDiagnostics(uri) }
    const items = this.diagnostics(snapshot)
    const { id: resultId } = this.show(uri, items)
    if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items }
  }

  /** Remembers what a document shows; the id stays the same as long as that does, whatever was typed. */
  private show(uri: string, items: readonly Diagnostic[]): { readonly id: string; readonly changed: boolean } {
    const json = JSON.stringify(items)
    const last = this.shown.get(uri)
    if (last?.json === json) return { id: last.id, changed: false }
    const id = String(++this.changes)
    this.shown.set(uri, { json, id })
    return { id, changed: true }
  }

  /** A document was opened or edited. */
  changed(uri: string): void {
    if (this.session.pull) return
    clearTimeout(this.waiting.get(uri))
    this.waiting.set(
      uri,
      setTimeout(() => void this.push(uri), quiet),
    )
  }

  closed(uri: string): void {
    this.shown.delete(uri)
    if (this.session.pull) return
    clearTimeout(this.waiting.get(uri))
    this.waiting.delete(uri)
    this.connection.sendDiagnostics({ uri, diagnostics: [] }).catch(ignore)
  }

  /** Settings have changed: findings of every open document may be others now. */
  refresh(): void {
    if (!this.session.pull) for (const uri of this.source.uris()) this.changed(uri)
    else if (this.session.client.workspace?.diagnostics?.refreshSupport) {
      this.connection.languages.diagnostics.refresh().catch(ignore)
    }
  }

  diagnostics(snapshot: Snapshot): Diagnostic[] {
    const known = this.made.get(snapshot)
    if (known) return known
    const { uri, converter, checked, settings } = snapshot
    const related = this.session.client.textDocument?.[this.session.pull ? 'diagnostic' : 'publishDiagnostics']
    const setting = { ...this.session, tell: this.tell, uri, converter, related: related?.relatedInformation !== false }
    const items = settings.enabled ? checked.findings.map((finding) => toDiagnostic(finding, setting)) : []
    this.made.set(snapshot, items)
    return items
  }

  private async publish(uri: string): Promise<void> {
    this.waiting.delete(uri)
    const snapshot = await this.source.snapshot(uri)
    if (!this.source.uris().includes(uri)) return
    const diagnostics = snapshot ? this.diagnostics(snapshot) : await this.configDiagnostics(uri)
    if (!this.show(uri, diagnostics).changed) return
    await this.connection.sendDiagnostics({ uri, diagnostics, ...(snapshot ? { version: snapshot.version } : {}) })
  }

  /** What is wrong in an open configuration file. */
  private async configDiagnostics(uri: string): Promise<Diagnostic[]> {
    const text = this.source.configText(uri)
    if (text === undefined) return []
    const converter = createConverter(text)
    return (await this.settings.problems(uri)).map(({ span, message }) => ({
      range: converter.range(span),
      severity: DiagnosticSeverity.Warning,
      source: diagnosticSource,
      message: this.session.tell(message),
    }))
  }
}

/** A client that has gone away needs no answer. */
const ignore = (): void => undefined
