import { StringDecoder } from 'node:string_decoder'

/** A line of a stream with its number, from 1. `text` is undefined where the line is longer than `longest`. */
export interface NumberedLine {
  readonly text: string | undefined
  readonly line: number
}

/** UTF-16 units of a line that is read at all: one report, not a whole archive. */
export const longest = 64_000_000

/** Lines of UTF-8, those of one piece together. What is held is one piece and one line that has not ended, however long the stream is. */
export async function* numberedLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine[]> {
  const decoder = new StringDecoder('utf8')
  let line = 0
  let open: string[] = []
  let length = 0
  const add = (piece: string): void => {
    length += piece.length
    if (length > longest) open = []
    else if (piece) open.push(piece)
  }
  const take = (): NumberedLine => {
    const whole = open.join('')
    const text = length > longest ? undefined : line === 0 && whole.startsWith('\ufeff') ? whole.slice(1) : whole
    open = []
    length = 0
    line++
    return { text, line }
  }
  for await (const chunk of input) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    const lines: NumberedLine[] = []
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      add(text.slice(start, end))
      lines.push(take())
      start = end + 1
    }
    add(text.slice(start))
    if (lines.length) yield lines
  }
  add(decoder.end())
  if (length) yield [take()]
}
