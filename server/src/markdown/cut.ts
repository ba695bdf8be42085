const maxLength = 6000

/**
 * Offsets at which a text may be cut into passages, from cheap line reading: some of the root ATX headings and of the
 * paragraphs that stand behind a blank line (small passages cost a parser more than they save). Which of them depends on
 * their own first characters only, so that an edit moves no cut but those it touches. That a cut is right is not decided here: the parser's sentinel proves that
 * the passage before it left nothing open.
 *
 * A paragraph start is a safe cut because behind a blank line only an indented line, a list marker, `>`, `[` or the inside
 * of an open fence or HTML block can continue what came before.
 */
export function cutPoints(text: string, from: number): number[] {
  const cuts = [from]
  let fence = 0
  let fenceLength = 0
  let blankBefore = true
  let last = from
  const lineEnd = lineEnds(text, from)
  for (let line = from; line < text.length; ) {
    const end = lineEnd(line)
    const code = text.charCodeAt(line)
    if (fence) {
      if (isFenceLine(text, line, end, fence) >= fenceLength && isBlank(text, fenceMarks(text, line, fence), end))
        fence = 0
      blankBefore = false
    } else if (code === 35 && isHeading(text, line, end)) {
      if (line > last && (chosen(text, line) || line - last > maxLength)) cuts.push((last = line))
      blankBefore = false
    } else if ((fenceLength = opensFence(text, line, end))) {
      fence = text.charCodeAt(skipSpaces(text, line))
      blankBefore = false
    } else {
      if (
        blankBefore &&
        line > last &&
        startsParagraph(text, line) &&
        (chosen(text, line) || line - last > maxLength)
      ) {
        cuts.push((last = line))
      }
      blankBefore = isBlank(text, line, end)
    }
    line = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1)
  }
  return cuts
}

/** Finds the end of a line, asked from left to right: a search of the engine is faster than a loop over characters. */
function lineEnds(text: string, from: number): (line: number) => number {
  let cr = text.indexOf('\r', from)
  return (line) => {
    if (cr >= 0 && cr < line) cr = text.indexOf('\r', line)
    const lf = text.indexOf('\n', line)
    const end = lf < 0 ? text.length : lf
    return cr >= 0 && cr < end ? cr : end
  }
}

/** `#` to `######` and then white space or the line's end. */
function isHeading(text: string, line: number, end: number): boolean {
  let i = line
  while (i < end && text.charCodeAt(i) === 35) i++
  return i - line <= 6 && (i === end || text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)
}

function skipSpaces(text: string, from: number): number {
  let i = from
  while (i < from + 3 && text.charCodeAt(i) === 32) i++
  return i
}

function fenceMarks(text: string, line: number, mark: number): number {
  let i = skipSpaces(text, line)
  while (text.charCodeAt(i) === mark) i++
  return i
}

function isFenceLine(text: string, line: number, end: number, mark: number): number {
  return Math.min(fenceMarks(text, line, mark), end) - skipSpaces(text, line)
}

/** Number of marks of the fence that the line opens, or 0. */
function opensFence(text: string, line: number, end: number): number {
  const mark = text.charCodeAt(skipSpaces(text, line))
  if (mark !== 96 && mark !== 126) return 0
  const length = isFenceLine(text, line, end, mark)
  if (length < 3) return 0
  return mark === 96 && text.slice(fenceMarks(text, line, mark), end).includes('`') ? 0 : length
}

function isBlank(text: string, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (text.charCodeAt(i) !== 32 && text.charCodeAt(i) !== 9) return false
  return true
}

/** A letter, or `**` and something that is no space: nothing that could be a list, a quote, a table or a definition. */
function startsParagraph(text: string, line: number): boolean {
  const code = text.charCodeAt(line)
  if (code === 42) return text.charCodeAt(line + 1) === 42 && text.charCodeAt(line + 2) > 42
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0x4e00 && code <= 0x9fff)
}

/** About every sixteenth heading or paragraph, by its own first characters. */
function chosen(text: string, line: number): boolean {
  let hash = 0
  const stop = Math.min(text.length, line + 48)
  for (let i = line; i < stop; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  return ((hash >>> 8) & 15) === 0
}
