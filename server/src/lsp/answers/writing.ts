import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Hover,
  InsertTextFormat,
  MarkupKind,
  type Position,
} from 'vscode-languageserver'
import { complete } from '../../features/completion/complete.js'
import type { Completion } from '../../features/completion/item.js'
import { hover } from '../../features/hover.js'
import { withoutMarkdown } from '../../features/markdown.js'
import type { TermIndex } from '../../features/term-index.js'
import { varietyOf } from '../../features/variety.js'
import type { Snapshot } from '../documents.js'
import type { Session } from '../session.js'
import { configuredPreset } from '../settings.js'

interface At {
  readonly position: Position
}

export function hoverAnswer({ checked, converter }: Snapshot, { position }: At, session: Session): Hover | null {
  const found = hover(checked, converter.offset(position), session.tell)
  return found ? { range: converter.range(found.span), contents: markup(found.markdown, session, 'hover') } : null
}

export function completionAnswer(
  snapshot: Snapshot,
  { position }: At,
  session: Session,
  index: TermIndex,
): CompletionList {
  const { checked, converter, settings } = snapshot
  const { options } = settings.config
  const manner = {
    variety: spellings.find((each) => each === options['terms.spelling']) ?? varietyOf(checked),
    preset: configuredPreset(settings),
    tell: session.tell,
  }
  const { items, more } = complete(checked, converter.offset(position), index, manner)
  return { isIncomplete: more, items: items.map((item) => toItem(item, snapshot, session)) }
}

const spellings = ['us', 'uk'] as const

const kinds = {
  term: CompletionItemKind.Text,
  level: CompletionItemKind.Value,
  section: CompletionItemKind.Field,
  procedure: CompletionItemKind.Snippet,
} as const

function toItem(item: Completion, { converter }: Snapshot, session: Session): CompletionItem {
  return {
    label: item.label,
    kind: kinds[item.kind],
    ...(item.detail ? { detail: item.detail } : {}),
    ...(item.about ? { documentation: markup(item.about, session, 'completion') } : {}),
    ...(item.snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    textEdit: { range: converter.range(item.span), newText: item.text },
    filterText: item.filter,
    sortText: Math.round(item.rank * 10)
      .toString()
      .padStart(6, '0'),
  }
}

/** Markdown for clients that show it, plain words for the others. */
function markup(text: string, { client }: Session, where: 'hover' | 'completion'): { kind: MarkupKind; value: string } {
  const formats =
    where === 'hover'
      ? client.textDocument?.hover?.contentFormat
      : client.textDocument?.completion?.completionItem?.documentationFormat
  if (!formats || formats.includes(MarkupKind.Markdown)) return { kind: MarkupKind.Markdown, value: text }
  return { kind: MarkupKind.PlainText, value: withoutMarkdown(text) }
}
