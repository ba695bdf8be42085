import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type InlayHint,
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  SymbolKind,
} from 'vscode-languageserver'
import { folds } from '../../features/folding.js'
import { inlays } from '../../features/inlay.js'
import { type SectionSymbol, sectionSymbols } from '../../features/symbols.js'
import { tokens, tokenTypes } from '../../features/tokens.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'
import type { Snapshot } from '../documents.js'
import type { Session } from '../session.js'

export function symbolsAnswer({ checked, converter }: Snapshot, _params: unknown, { tell }: Session): DocumentSymbol[] {
  const toSymbol = (symbol: SectionSymbol): DocumentSymbol => ({
    name: symbol.name,
    ...(symbol.section.empty && symbol.section.ids.length > 0 ? { detail: tell(say('empty')) } : {}),
    kind: symbol.section.ids.length > 0 ? SymbolKind.Field : SymbolKind.String,
    range: converter.range(symbol.span),
    selectionRange: converter.range(symbol.label),
    children: symbol.children.map(toSymbol),
  })
  return sectionSymbols(checked).map(toSymbol)
}

export function foldingAnswer({ checked, converter }: Snapshot): FoldingRange[] {
  return folds(checked).flatMap(({ span, kind }) => {
    const startLine = converter.position(span.start).line
    const endLine = converter.position(span.end).line
    if (endLine <= startLine) return []
    return [{ startLine, endLine, ...(kind === 'section' ? {} : { kind: kinds[kind] }) }]
  })
}

const kinds = { 'front-matter': FoldingRangeKind.Region, comment: FoldingRangeKind.Comment } as const

/** A token that goes over a line end is given line by line: few clients take any other. */
export function tokensAnswer({ checked, converter }: Snapshot, params: { readonly range?: Range }): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  const within = params.range && converter.span(params.range)
  for (const { span, type } of tokens(checked)) {
    if (within && (span.end <= within.start || span.start >= within.end)) continue
    for (const part of lines(converter.text, span)) {
      const { line, character } = converter.position(part.start)
      builder.push(line, character, part.end - part.start, tokenTypes.indexOf(type), 0)
    }
  }
  return builder.build()
}

/** Off unless the user wants them. */
export function inlayAnswer(
  { checked, converter, settings }: Snapshot,
  params: { readonly range: Range },
  { tell }: Session,
): InlayHint[] {
  if (!settings.inlayHints) return []
  const within = converter.span(params.range)
  return inlays(checked)
    .filter(({ offset }) => within.start <= offset && offset <= within.end)
    .map(({ offset, label, about }) => ({
      position: converter.position(offset),
      label,
      tooltip: tell(about),
      paddingLeft: true,
    }))
}

function lines(text: string, span: Span): readonly Span[] {
  const parts: Span[] = []
  for (const match of text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)) {
    const start = span.start + match.index
    parts.push({ start, end: start + match[0].length })
  }
  return parts
}
