import { lastOf, type Region } from '../level.js'

/** The numbers in a run of digits: `45` is 4 and 5 where no vertebra has that number; longest number first. */
export function together(region: Region, text: string): readonly number[] | undefined {
  if (text.length <= 2) {
    const value = Number(text)
    const pair =
      text.length === 2 && value > lastOf(region) && value !== 13
        ? consecutive([text[0]!, text[1]!], region)
        : undefined
    if (pair) return pair
    return text.length === 2 && text.startsWith('0') ? undefined : [value]
  }
  const cuts =
    text.length === 3
      ? [
          [1, 1, 1],
          [1, 2],
        ]
      : [
          [2, 2],
          [1, 1, 1, 1],
        ]
  for (const cut of cuts) {
    let at = 0
    const parts = cut.map((length) => text.slice(at, (at += length)))
    const numbers = consecutive(parts, region)
    if (numbers) return numbers
  }
  return undefined
}

function consecutive(parts: readonly string[], region: Region): readonly number[] | undefined {
  const numbers = parts.map(Number)
  const rise = numbers.every((number, i) => number > 0 && (i === 0 || number === numbers[i - 1]! + 1))
  const last = lastOf(region) + (region === 'L' ? 1 : 0)
  return rise && numbers.at(-1)! <= last && numbers.every((number, i) => String(number) === parts[i])
    ? numbers
    : undefined
}
