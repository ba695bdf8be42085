import { blanks } from '../text/blank.js'
import type { Span } from '../text/span.js'

/** Ends a block: no expression and no sentence goes across. */
export const blockEnd = '\u2029'
/** Stands for a mark inside a word; scanners skip it. */
export const joiner = '\u2060'
/** A blank that stands for a mark at the edge of a word; blanks that the author typed stay U+0020. */
export const edge = '\u2009'
/** Stands at the start of what was taken out (code, image, HTML, URL): nothing joins across. */
export const hole = '\uFFFC'

const spaces = ' '.repeat(256)

/** Writes a mask from left to right; what nobody writes becomes blank. */
export class Pen {
  private readonly source: string
  private out = ''
  /** The last character written: asking `out` for it would put its pieces together each time. */
  private last = 0
  private at = 0

  constructor(source: string) {
    this.source = source
  }

  /** Text of the source, with escapes and entities resolved in place. */
  prose(span: Span): void {
    this.gap(span.start)
    const raw = this.source.slice(this.at, span.end)
    this.write(resolve(raw))
    this.at = Math.max(this.at, span.end)
  }

  /** Marks around text, which show nothing themselves: nothing parts what stands before from what follows. */
  mark(start: number, end: number): void {
    this.gap(start)
    if (end <= this.at) return
    this.write(this.source.slice(this.at, end).replace(/[^\r\n|]/g, this.isInside(end) ? joiner : edge))
    this.at = end
  }

  hole(span: Span): void {
    this.gap(span.start)
    if (span.end <= this.at) return
    this.write(hole + blank(this.source.slice(this.at + 1, span.end)))
    this.at = span.end
  }

  /** A tag that ends a paragraph; nothing goes across. */
  stop(span: Span): void {
    this.gap(span.start)
    if (span.end <= this.at) return
    this.write(blockEnd + blank(this.source.slice(this.at + 1, span.end)))
    this.at = span.end
  }

  autolink(span: Span, url: string): void {
    if (url.startsWith('mailto:')) this.prose({ start: span.start + 1, end: span.end - 1 })
    else this.hole(span)
  }

  /** Writes a table row's bars and ends its line. */
  row(span: Span): void {
    this.gap(span.end)
    this.endBlock(span.end)
  }

  /** Turns the line break behind a block into the mark that ends it. */
  endBlock(end: number): void {
    this.gap(end)
    const code = this.source.charCodeAt(end)
    if (end !== this.at || (code !== 10 && code !== 13)) return
    const width = code === 13 && this.source.charCodeAt(end + 1) === 10 ? 2 : 1
    this.write(width === 2 ? `\r${blockEnd}` : blockEnd)
    this.at = end + width
  }

  private write(text: string): void {
    if (text === '') return
    this.out += text
    this.last = text.charCodeAt(text.length - 1)
  }

  finish(): string {
    this.gap(this.source.length)
    return this.out
  }

  /** Blanks up to `end`; marks that stand inside a word become joiners, bars of a table stay. */
  private gap(end: number): void {
    if (end <= this.at) return
    const text = this.source.slice(this.at, end)
    this.write(this.isInside(end) && !/[\s|]/.test(text) ? joiner.repeat(text.length) : blank(text))
    this.at = end
  }

  /** True where what ends at `end` has no blank at either side. */
  private isInside(end: number): boolean {
    const before = this.last
    return this.at > 0 && before > 32 && before !== 0x2029 && before !== 0x2009 && this.source.charCodeAt(end) > 32
  }
}

/**
 * The mask with the places of a template that nobody filled in (`{{left | right}}`) taken out: what they offer is no fact.
 * Bars of tables stay.
 */
export function withoutBlanks(mask: string, source: string): string {
  if (!source.includes('{{')) return mask
  let out = ''
  let at = 0
  for (const { 0: found, index } of source.matchAll(blanks)) {
    if (!isProse(mask, index)) continue
    out += mask.slice(at, index) + hole + blank(mask.slice(index + 1, index + found.length))
    at = index + found.length
  }
  return out + mask.slice(at)
}

/** False in code, HTML and comments, which the mask has taken out already. */
const isProse = (mask: string, at: number): boolean => mask.charCodeAt(at) === 123

/** The end of the blank that the hole at `at` stands for; undefined where it stands for something else. */
export function blankEnd(source: string, at: number): number | undefined {
  if (!source.startsWith('{{', at)) return undefined
  const end = source.indexOf('}}', at)
  return end < 0 ? undefined : end + 2
}

/** Blanks of the same length; line breaks and table bars stay. */
function blank(text: string): string {
  if (text.length <= spaces.length && !/[\r\n|]/.test(text)) return spaces.slice(0, text.length)
  return text.replace(/[^\r\n|]+/g, (run) => ' '.repeat(run.length))
}

const special =
  /(?<=[\p{L}\d-])[\u200b-\u200d\ufeff](?=[\p{L}\d-])|\u00ad(?=[-\u2013]?\p{L})|\\[!-/:-@[-`{-~]|&(?:nbsp|amp|lt|gt|quot|#\d{1,6}|#x[\da-f]{1,6});|(?:https?:\/\/|www\.)[^\s<>|]+|(?<=[\r\n])[ \t]*(?:>[ \t]*)+/giu
const entities: Readonly<Record<string, string>> = { nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"' }

/** Escapes, entities, bare URLs and the `>` of continued quotes, each replaced in its own length. */
function resolve(raw: string): string {
  if (!/[\\&>:\u00ad\u200b-\u200d\ufeff]|www\./i.test(raw)) return raw
  return raw.replace(special, (found) => {
    if (/[\u00ad\u200b-\u200d\ufeff]/.test(found)) return joiner
    if (found[0] === '\\') return joiner + found.slice(1)
    if (found[0] === '&') {
      const name = found.slice(1, -1).toLowerCase()
      const code = name.startsWith('#x')
        ? Number.parseInt(name.slice(2), 16)
        : name.startsWith('#')
          ? Number(name.slice(1))
          : 0
      const text = entities[name] ?? (code > 31 && code < 0xd800 ? String.fromCharCode(code) : ' ')
      return text + joiner.repeat(found.length - 1)
    }
    if (found[0] === '>' || found[0] === ' ' || found[0] === '\t') return ' '.repeat(found.length)
    const url = found.replace(/[.,;:!?)\]'"]+$/, '')
    return hole + ' '.repeat(url.length - 1) + found.slice(url.length)
  })
}
