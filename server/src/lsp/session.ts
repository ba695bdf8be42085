import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver'
import { ruleHref } from '../check/rule-link.js'
import type { ClientAbilities } from '../protocol.js'
import { type Catalogue, type Message, render } from '../text/message.js'
import { catalogueFor } from './catalogues.js'

/** What holds as long as the client stays connected. */
export interface Session {
  readonly abilities: ClientAbilities
  readonly client: ClientCapabilities
  /** The client asks for diagnostics; they are pushed to it only where it cannot. Never both. */
  readonly pull: boolean
  /** The client takes edits with tab stops inside a workspace edit. */
  readonly snippetEdits: boolean
  readonly chinese: boolean
  /** A message in the client's language. */
  readonly tell: (message: Message) => string
  /** Link to a rule's documentation. */
  readonly ruleLink: (rule: string) => string
}

/** Reads what the client says of itself; `rulesUri` is where the documentation lies if the client does not say. */
export function openSession(params: InitializeParams, rulesUri: string | undefined): Session {
  const { capabilities: client, locale = 'en' } = params
  const abilities = abilitiesOf(params.initializationOptions)
  const catalogue: Catalogue = catalogueFor(locale)
  const rules = abilities.rulesUri ?? rulesUri
  return {
    abilities,
    client,
    pull: client.textDocument?.diagnostic !== undefined,
    snippetEdits: client.workspace?.workspaceEdit?.snippetEditSupport === true,
    chinese: /^zh\b/i.test(locale),
    tell: (message) => render(message, catalogue),
    ruleLink: (rule) => (rules === undefined ? ruleHref(rule) : rules + ruleHref(rule).slice(ruleHref('').length)),
  }
}

function abilitiesOf(options: unknown): ClientAbilities {
  return typeof options === 'object' && options !== null ? (options as ClientAbilities) : {}
}
