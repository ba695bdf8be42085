import { type Classes, firstWords, type Piece, readPattern } from './pattern.js'

/** A set phrase of another language in English words, as it stands in `data/frames`. */
export interface Frame {
  /** The Chinese that it renders. */
  readonly original: string
  /** See `readPattern`. */
  readonly pattern: string
  /**
   * What English says; `$1` is what the first variable piece read, `$1(said|says)` the word at the place of the
   * alternative that it read. Absent: nothing fits everywhere.
   */
  readonly use?: string
  readonly severity?: 'warning' | 'info'
}

/** One file of `data/frames`. */
export interface FrameFile {
  readonly topic: string
  readonly classes: Classes
  readonly frames: readonly Frame[]
}

/** One file of `data/slips`: real words in place of others, told by their neighbours. */
export interface SlipFile {
  readonly topic: string
  readonly slips: readonly Omit<Frame, 'original'>[]
}

/** The slips as frames without classes. */
export const slipBook = (files: readonly SlipFile[]): FrameBook =>
  frameBook(
    files.map(({ topic, slips }) => ({ topic, classes: {}, frames: slips.map((slip) => ({ original: '', ...slip })) })),
  )

/** A frame that is ready to be compared. */
export interface ReadyFrame {
  readonly frame: Frame
  readonly pieces: readonly Piece[]
}

/** The frames by the words that they can begin with. */
export type FrameBook = ReadonlyMap<string, readonly ReadyFrame[]>

export function frameBook(files: readonly FrameFile[]): FrameBook {
  const book = new Map<string, ReadyFrame[]>()
  for (const { classes, frames } of files) {
    for (const frame of frames) {
      const ready = { frame, pieces: readPattern(frame.pattern, classes) }
      for (const word of new Set(firstWords(ready.pieces))) {
        const list = book.get(word)
        if (list) list.push(ready)
        else book.set(word, [ready])
      }
    }
  }
  return book
}
