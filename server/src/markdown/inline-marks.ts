import type { Span } from '../text/span.js'

/** The bracket that closes a description, or −1. */
export function textEnd(source: string, from: number, end: number): number {
  let depth = 1
  for (let i = from; i < end; i++) {
    if (source[i] === '\\') i++
    else if (source[i] === '[') depth++
    else if (source[i] === ']' && --depth === 0) return i
  }
  return -1
}

/** A tag that begins struck-out text. */
export const struck = /^<(del|s|strike)[\s>]/i
export const isClosing = (source: string, { start, end }: Span, tag: string): boolean =>
  source.slice(start, end).toLowerCase() === `</${tag.toLowerCase()}>`

const textMark =
  /^<\/?(?:sub|sup|b|i|em|strong|u|s|small|mark|span|a|abbr|big|cite|code|dfn|font|ins|label|q|time|tt|var|wbr)(?:\s[^>]*)?>$/i
/** A tag inside a line that shows nothing itself. */
export const isTextMark = (source: string, span: Span): boolean =>
  span.end - span.start < 300 && textMark.test(source.slice(span.start, span.end))
