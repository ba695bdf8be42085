import { numberOf, numberWord } from './number-words.js'

/** Source of an expression for a count in figures or words, without a unit or decimals behind it. */
export const countSource = `\\d{1,3}(?:,\\d{3})+|\\d{1,6}|${numberWord}`

/** The value of a count as written. */
export const countOf = (text: string): number | undefined =>
  /^\d/.test(text) ? Number(text.replaceAll(',', '')) : numberOf(text)

/** The entries of a list “a, b and c”; brackets hold nothing apart. Undefined where an entry is a clause, or the list is left open. */
export function entriesOf(list: string): readonly string[] | undefined {
  if (
    /\b(?:etc|and so on|such as|including|among others|and others|and more|for example|e\.g|namely)\b|…|\.\.\./i.test(
      list,
    )
  )
    return undefined
  const entries = list
    .replace(/\([^()]{0,80}\)/g, '')
    .split(/\s*[,;、]\s*(?:and\s+|or\s+)?|\s+and\s+|\s*&\s*/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  return entries.some((entry) => entry.split(/\s+/).length > 6) ? undefined : entries
}
