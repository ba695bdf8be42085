import { furnitureKind } from './furniture.js'

/** What a line of pasted text becomes. `kept`: it has a mark of Markdown already, or is code. */
export type LineKind =
  | 'blank'
  | 'kept'
  | 'furniture'
  | 'title'
  | 'heading'
  | 'question'
  | 'numbered'
  | 'bullet'
  | 'caption'
  | 'label'
  | 'field'
  | 'row'
  | 'prose'

export interface Line {
  readonly text: string
  readonly kind: LineKind
}

const marked =
  /^(?:#{1,6}\s|>|\||[-*+]\s|\d{1,3}[.)]\s|`|<|!?\[|\*\*|\*[^\s*].*\*$|-{3,}$|={3,}$|\*{3,}$|_{3,}$|[^\S\r\n]{0,3}\[\^)/
const numbered = /^(?:[(（](\d{1,2})[)）]|(\d{1,2})(?:[.、)）](?!\d)|[,，](?=\s?\p{L}))|[①-⑳])\s*(?=[\p{L}"“(])/u
const bullet = /^[•·●○◆◇■□▪▶►‣∙–—-](?!\d)\s*(?=[\p{L}"“\d])/u
const caption =
  /^[▲△▼▽↑↓◆]\s?\S|^[(（]?(?:photos?|pictures?|images?|figures?|fig\.?)(?: ?\d{1,2}[.:]?)?(?: via|[:：/]| shows?\b)[^\r\n]{2,120}$|^(?:photos?|pictures?|images?) (?:of|from|taken)\b[^.!?\r\n]{2,100}$|^\p{Lu}[\p{L} ]{2,30} ?\/ ?(?:Professor|Prof\.?|Dr\.?) \p{Lu}/iu
const label = /^\p{Lu}[\p{L}'’/-]*(?: [\p{L}'’/&-]+){0,3}[:：](?=\s|$|\p{Lu})/u
const speech = /\b(?:said|says|stated|explained|added|told|asked|replied|is|are|was|were|he|she|they|we|i|you)\b/i
const closed = /[.!?。！？;；,，:：]["”’)]?$/u
const mostWords = 10
/** Where most words have capitals. */
const mostTitled = 14
const mostLetters = 110

/** The mark of a numbered line and what stands behind it; undefined for others. */
export function numberedLine(text: string): { readonly number: string; readonly rest: string } | undefined {
  const found = numbered.exec(text)
  if (!found) return undefined
  const number = found[1] ?? found[2] ?? String(text.codePointAt(0)! - 0x245f)
  return { number, rest: text.slice(found[0].length) }
}

export const bulletLength = (text: string): number => bullet.exec(text)?.[0].length ?? 0
export const labelLength = (text: string): number =>
  speech.test(label.exec(text)?.[0] ?? '') ? 0 : (label.exec(text)?.[0].length ?? 0)

/** Cells of a line with wide gaps or tabs between its parts; one cell where there are none. */
export const cellsOf = (text: string): readonly string[] => text.split(/\t+|[ \u00a0\u3000]{3,}/)

/** True for a short line that opens something: no sentence, no list, no number. */
export function opens(text: string): boolean {
  if (text.length < 3 || text.length > mostLetters || !/^[\p{Lu}\u4e00-\u9fff¿"“]/u.test(text)) return false
  const words = text.split(/\s+/)
  const most = words.filter((word) => /^[“"‘]?\p{Lu}/u.test(word)).length * 2 > words.length ? mostTitled : mostWords
  return !closed.test(text) && !/[,，;；|>]|\s\/\s|\d{4}|@/.test(text) && words.length <= most
}

/** What a line is by itself; headings and titles are decided among their neighbours. */
export function kindOf(text: string, first: boolean): LineKind {
  if (text === '') return 'blank'
  if (marked.test(text)) return 'kept'
  if (furnitureKind(text, first)) return 'furniture'
  if (caption.test(text)) return 'caption'
  if (numbered.test(text) || /^[①-⑳]/u.test(text)) return 'numbered'
  if (bullet.test(text) && !/[-–—]$/.test(text)) return 'bullet'
  if (
    /[?？]$/.test(text) &&
    text.length < 140 &&
    !/[.!?][ "”]/.test(text.slice(0, -1).replace(/^Q ?\d{0,2}[.:：]\s?/, ''))
  )
    return 'question'
  if (cellsOf(text).length > 1) return 'row'
  if (labelLength(text) > 0) return 'label'
  return 'prose'
}
