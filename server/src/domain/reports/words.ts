/** What stands for the end of a block among the words of a mask. */
export const blockEnd = '\u2029'

/** The words of a text in lower case: letters and digits; a Chinese character is a word. */
export function words(text: string): string[] {
  const found: string[] = []
  eachWord(text, (word) => found.push(word))
  return found
}

/**
 * Calls back for each word in lower case and for each block end, with its place. A word that `pass` is true for is not
 * given; it is told the hash (that of `hashOf`) and the first character, and asked only of words in ASCII.
 */
export function eachWord(
  text: string,
  found: (word: string, start: number, end: number) => void,
  pass?: (hash: number, first: number) => boolean,
): void {
  let start = -1
  let hash = 0
  let ascii = true
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) {
      if (start < 0) {
        start = i
        hash = 0
        ascii = true
      }
      hash = hashStep(hash, code)
      continue
    }
    if (code === 0x2060) continue
    // Letters beyond ASCII, but no punctuation, symbols or Chinese characters.
    if (code >= 0xc0 && code !== 0xd7 && (code < 0x2000 || code >= 0xd800) && code < 0xfff0) {
      if (start < 0) start = i
      ascii = false
      continue
    }
    if (start >= 0) {
      if (!ascii || !pass?.(hash, text.charCodeAt(start))) found(wordAt(text, start, i), start, i)
      start = -1
    }
    if (code === 0x2029) found(blockEnd, i, i + 1)
    else if (code >= 0x3400 && code < 0xa000) found(text[i]!, i, i + 1)
  }
}

const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | 32)) | 0

/** Hash of a word, alike in capitals and small letters. */
export function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i))
  return hash
}

function wordAt(text: string, start: number, end: number): string {
  const word = text.slice(start, end).toLowerCase()
  return word.includes('\u2060') ? word.replaceAll('\u2060', '') : word
}
