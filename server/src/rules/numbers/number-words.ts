/** Number words from zero to nineteen, by value. */
export const numberWords: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The value of a number word up to ninety-nine (`thirty-two`), or undefined. */
export function numberOf(words: string): number | undefined {
  const [first = '', second] = words.toLowerCase().split(/[\s-]/)
  const one = numberWords.indexOf(first)
  if (one >= 0) return second === undefined ? one : undefined
  const ten = tens.indexOf(first)
  if (ten < 0) return undefined
  if (second === undefined) return (ten + 2) * 10
  const rest = numberWords.indexOf(second)
  return rest > 0 && rest < 10 ? (ten + 2) * 10 + rest : undefined
}

/** Source of a regular expression for such a word. */
export const numberWord = `(?:${tens.join('|')})(?:[-\\s](?:${numberWords.slice(1, 10).join('|')}))?|${numberWords
  .slice(1)
  .sort((a, b) => b.length - a.length)
  .join('|')}`
