import { bulletLength, cellsOf, type Line, labelLength, numberedLine } from './line-kind.js'
import { readLines } from './read-lines.js'

export interface ConvertOptions {
  /** True takes out what a web page puts around a text; false leaves every word where it is. */
  readonly withoutFurniture: boolean
}

const rounds = 6

/**
 * Gives pasted text the marks of Markdown: title, headings, questions, lists, captions, labels, tables and front matter.
 * Words and their order stay; doing it again changes nothing.
 */
export function toMarkdown(source: string, options: ConvertOptions): string {
  const gap = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n'
  let text = source
  for (let round = 0; round < rounds; round++) {
    const next = once(text, options, gap)
    if (next === text) break
    text = next
  }
  return text
}

function once(source: string, { withoutFurniture }: ConvertOptions, gap: string): string {
  const all = source.split(/\r\n|\r|\n/)
  const head = frontMatterLength(all)
  const fields = /^title\s?:/im.test(all.slice(0, head).join('\n'))
  const lines = readLines(all.slice(head), fields).filter(({ kind }) => !(withoutFurniture && kind === 'furniture'))
  const out = all.slice(0, head)
  if (head === 0) out.push(...frontMatter(lines))
  const body = new Body()
  let level = 2
  let afterHeading = false
  for (const line of lines) {
    if (line.kind === 'field' && head === 0) continue
    if (line.kind === 'heading') {
      level = afterHeading ? 3 : level === 3 && !returns(line.text) ? 3 : 2
      body.block(`${'#'.repeat(level)} ${line.text.replace(/\.$/, '')}`)
      afterHeading = true
      continue
    }
    write(body, line, level)
    if (line.kind !== 'blank') afterHeading = false
  }
  const written = body.lines
  const headless = head === 0 && lines[0]?.text !== all[0]?.trim()
  if (out.length > head || headless) while (written[0] === '') written.shift()
  return [...out, ...written].join(gap)
}

/** Names of parts that close a run of smaller ones. */
const returns = (text: string): boolean =>
  /^(?:summary|conclusions?|overview|discussion|about|contact|references|questions|faq|frequently|introduction|results|methods|outlook|acknowledg)/i.test(
    text,
  )

function write(body: Body, { text, kind }: Line, level: number): void {
  switch (kind) {
    case 'blank':
      body.blank()
      break
    case 'title':
      body.block(`# ${text}`)
      break
    case 'question':
      body.block(`${'#'.repeat(Math.max(level, 2))} ${text}`)
      break
    case 'numbered': {
      const { number, rest } = numberedLine(text)!
      body.item(`${number}. ${rest}`)
      break
    }
    case 'bullet':
      body.item(`- ${text.slice(bulletLength(text))}`)
      break
    case 'caption':
      body.block(`*${text.replace(/^[▲△▼▽↑↓◆]\s?/u, '').replaceAll('*', '')}*`)
      break
    case 'label': {
      const end = labelLength(text)
      body.block(`**${text.slice(0, end)}** ${text.slice(end).trimStart()}`.trimEnd())
      break
    }
    case 'row':
      body.row(cellsOf(text))
      break
    case 'kept':
      body.kept(text)
      break
    case 'field':
    case 'furniture':
    case 'prose':
    case 'heading':
      body.prose(text, kind === 'furniture')
      break
  }
}

/** Collects the lines of the new text and puts blank lines where Markdown needs them. */
class Body {
  readonly lines: string[] = []
  private last: 'block' | 'item' | 'row' | 'prose' | 'furniture' | 'kept' | 'blank' = 'blank'

  blank(): void {
    if (this.lines.length > 0 || this.last === 'blank') this.lines.push('')
    this.last = 'blank'
  }

  block(text: string): void {
    this.part()
    this.lines.push(text)
    this.last = 'block'
  }

  item(text: string): void {
    if (this.last !== 'item') this.part()
    this.lines.push(text)
    this.last = 'item'
  }

  /** A table needs a head: an empty one says nothing that was not there. */
  row(cells: readonly string[]): void {
    if (this.last !== 'row') {
      this.part()
      this.lines.push(`|${' |'.repeat(cells.length)}`, `|${'---|'.repeat(cells.length)}`)
    }
    this.lines.push(`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    this.last = 'row'
  }

  /** Lines that end a sentence are paragraphs of their own; others are the lines of one paragraph. */
  prose(text: string, furniture: boolean): void {
    const before = this.lines.at(-1) ?? ''
    const joined = this.last === 'prose' && !/[.!?。！？:：]["”’)]?$/u.test(before) && /^[\p{Ll}\d(]/u.test(text)
    if (!joined && !(furniture && this.last === 'furniture')) this.part()
    this.lines.push(text)
    this.last = furniture ? 'furniture' : 'prose'
  }

  kept(text: string): void {
    const item = /^(?:[-*+]|\d{1,3}[.)])\s/.test(text)
    if (item ? this.last !== 'item' && this.last !== 'kept' : this.last !== 'kept' && /^(?:#|\||>|```)/.test(text))
      this.part()
    this.lines.push(text)
    this.last = item ? 'item' : 'kept'
  }

  private part(): void {
    if (this.last !== 'blank' && this.lines.length > 0) this.lines.push('')
  }
}

function frontMatterLength(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0
  const end = lines.slice(1, 200).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line))
  return end < 0 ? 0 : end + 2
}

/** Labelled lines before the title become front matter, each with its own words. */
function frontMatter(lines: readonly Line[]): string[] {
  const fields = lines.filter(({ kind }) => kind === 'field')
  if (fields.length === 0) return []
  const keys = new Set<string>()
  const out: string[] = []
  for (const { text } of fields) {
    const end = labelLength(text)
    const key = text.slice(0, end).replace(/\s?[:：]$/u, '')
    const value = text.slice(end).trim()
    keys.add(key)
    out.push(`${key}: ${JSON.stringify(value)}`)
  }
  // one key twice is no front matter
  return keys.size === fields.length ? ['---', ...out, '---', ''] : []
}
