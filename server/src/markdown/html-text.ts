import type { Span } from '../text/span.js'

/** A piece of an HTML block: text that a reader sees, or a tag; `level` of a heading's text. */
export interface HtmlPiece {
  readonly kind: 'text' | 'mark' | 'hole' | 'break'
  readonly span: Span
  /** Depth of the heading that the text stands in; 0 elsewhere. */
  readonly level: number
}

const inlineTag =
  /^<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|dfn|em|font|i|ins|kbd|label|mark|q|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)(?:[\s/][^<>]*)?>$/i
const unread = /^<(script|style|pre|svg|math|template|code|textarea|del|s|strike)[\s>/]/i
const heading = /^<(\/?)h([1-6])[\s>]/i

/** Cuts an HTML block into its tags and the text between; scripts, styles, drawings and what is struck out are taken out whole. */
export function htmlPieces(source: string, { start, end }: Span): readonly HtmlPiece[] {
  const out: HtmlPiece[] = []
  const lower = source.slice(start, end).toLowerCase()
  const open: string[] = []
  let level = 0
  const push = (kind: HtmlPiece['kind'], from: number, to: number): void => {
    if (to > from) out.push({ kind, span: { start: from, end: to }, level })
  }
  for (let at = start; at < end; ) {
    const tag = source.indexOf('<', at)
    if (tag < 0 || tag >= end) {
      push('text', at, end)
      break
    }
    push('text', at, tag)
    const comment = source.startsWith('<!--', tag)
    const stop = comment ? lower.indexOf('-->', tag - start) : lower.indexOf('>', tag - start)
    if (stop < 0) {
      push('hole', tag, end)
      break
    }
    let close = start + stop + (comment ? 3 : 1)
    const written = source.slice(tag, close)
    const skipped = unread.exec(written)?.[1]?.toLowerCase()
    const until = skipped && !open.includes(skipped) ? lower.indexOf(`</${skipped}>`, stop) : -1
    if (skipped && until < 0) open.push(skipped)
    if (until >= 0) close = start + until + skipped!.length + 3
    const title = heading.exec(written)
    push(until >= 0 || comment ? 'hole' : inlineTag.test(written) ? 'mark' : 'break', tag, close)
    if (title) level = title[1] ? 0 : Number(title[2])
    at = close
  }
  return out
}
