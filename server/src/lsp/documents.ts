import type { CancellationToken } from 'vscode-languageserver'
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Checked, DocumentCheck } from '../check/check.js'
import { type Converter, createConverter } from './convert.js'
import type { DocumentSettings } from './settings.js'

/** One version of a document, checked. */
export interface Snapshot {
  readonly uri: string
  readonly version: number
  readonly checked: Checked
  readonly converter: Converter
  readonly settings: DocumentSettings
}

interface Opened {
  readonly document: TextDocument
  readonly check: DocumentCheck
  snapshot?: Snapshot
  /** The check that is under way, if one is, and the questions that wait for it. */
  running?: Running
  /** Milliseconds of the last check that was not answered from memory. */
  took: number
}

type Asker = CancellationToken | undefined

interface Running {
  readonly settings: DocumentSettings
  readonly asked: Asker[]
  readonly answer: Promise<Snapshot | undefined>
}

/** What the open documents need from outside. */
export interface DocumentsHost {
  open(): DocumentCheck
  settings(uri: string): Promise<DocumentSettings>
  /** Called once for each new version that was checked. */
  checked(snapshot: Snapshot): void
}

/** Milliseconds that a check works at a time. */
const slice = 12

/** A check that takes longer than this waits for further edits that may already be in the queue. */
const slow = 30

/**
 * The open documents, each with its own incremental check. A version is checked when the first question about it comes,
 * and once: everything that an editor asks about it after that reads the same snapshot.
 */
export class Documents {
  private readonly host: DocumentsHost
  private readonly opened = new Map<string, Opened>()

  constructor(host: DocumentsHost) {
    this.host = host
  }

  open(document: TextDocument): void {
    this.opened.set(document.uri, { document, check: this.host.open(), took: 0 })
  }

  close(uri: string): void {
    this.opened.delete(uri)
  }

  get uris(): readonly string[] {
    return [...this.opened.keys()]
  }

  has(uri: string): boolean {
    return this.opened.has(uri)
  }

  /** The checked text of an open document; undefined where it is not open. A cancelled question throws `RequestCancelled`. */
  async snapshot(uri: string, token?: CancellationToken): Promise<Snapshot | undefined> {
    const opened = this.opened.get(uri)
    if (!opened) return undefined
    const settings = await this.host.settings(uri)
    if (opened.took > slow && opened.snapshot?.version !== opened.document.version) await pause()
    if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    if (this.opened.get(uri) !== opened) return undefined
    const { snapshot, document, running } = opened
    if (snapshot?.version === document.version && same(snapshot.settings, settings)) return snapshot
    const shared = running && same(running.settings, settings) ? running : this.begin(opened, settings)
    shared.asked.push(token)
    const answer = await shared.answer
    if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    return answer
  }

  private begin(opened: Opened, settings: DocumentSettings): Running {
    const asked: Asker[] = []
    const answer = Promise.resolve().then(() => this.run(opened, settings, asked))
    const running = { settings, asked, answer }
    opened.running = running
    const end = (): void => {
      if (opened.running === running) delete opened.running
    }
    answer.then(end, end)
    return running
  }

  /**
   * Checks in slices, and lets other messages through between them. An edit begins the check anew, with what was parsed already;
   * it ends early where nobody waits for it any more.
   */
  private async run(
    opened: Opened,
    settings: DocumentSettings,
    asked: readonly Asker[],
  ): Promise<Snapshot | undefined> {
    for (;;) {
      const { uri, version } = opened.document
      const converter = createConverter(opened.document.getText())
      const steps = opened.check.steps(converter.text, settings)
      const began = performance.now()
      let until = began + slice
      let step = steps.next()
      for (; !step.done; step = steps.next()) {
        if (performance.now() < until) continue
        await pause()
        if (this.opened.get(uri) !== opened) return undefined
        if (asked.every((token) => token?.isCancellationRequested))
          throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
        if (opened.document.version !== version) break
        until = performance.now() + slice
      }
      if (!step.done) continue
      opened.took = performance.now() - began
      const snapshot = { uri, version, checked: step.value, converter, settings }
      opened.snapshot = snapshot
      this.host.checked(snapshot)
      return snapshot
    }
  }
}

const same = (a: DocumentSettings, b: DocumentSettings): boolean =>
  a === b || (a.config.key === b.config.key && a.type === b.type && a.enabled === b.enabled)

/** Lets messages through that are already waiting: an edit, or the cancellation of this very question. */
const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0))
