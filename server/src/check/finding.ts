import type { Message } from '../text/message.js'
import type { Severity } from '../text/severity.js'
import type { Span } from '../text/span.js'
import type { Fix, Related } from './rule.js'

/** A problem in its place in the whole text, with the rule that saw it. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly span: Span
  readonly message: Message
  readonly related: readonly Related[]
  readonly fixes: readonly Fix[]
}
