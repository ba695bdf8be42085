import { type Part, readMarks } from './marks.js'
import type { Values, Variable, Variables } from './model.js'
import { partOf, partTransform } from './value-part.js'

/** Text with every variable filled: given values first, then the defaults. */
export function toFilled(text: string, variables: Variables, values: Values = {}): string {
  return write(text, (name) => knownValue(name, variables, values) ?? blank(name, variables[name]))
}

/** Text with the given values, and `{{what belongs there}}` everywhere else. */
export function toBlank(text: string, variables: Variables, values: Values = {}): string {
  return write(text, (name) => given(name, variables, values) ?? blank(name, variables[name]))
}

/**
 * Editor snippet: one numbered tab stop for each variable in order of appearance, the given value or the default in it,
 * a choice where there are usual values; parts of a level follow the typed level; `$0` stands at the end.
 */
export function toSnippet(text: string, variables: Variables, values: Values = {}): string {
  const numbers = new Map<string, number>()
  const number = (name: string): number => {
    const known = numbers.get(name)
    if (known) return known
    numbers.set(name, numbers.size + 1)
    return numbers.size
  }
  const opened = new Set<string>()
  const stop = (name: string): string => {
    const variable = variables[name] ?? {}
    const transform = variable.part && !(name in values) ? partTransform(variable.part) : undefined
    if (variable.from && transform && variable.from in variables) return `\${${number(variable.from)}${transform}}`
    const n = number(name)
    if (opened.has(name)) return `$\{${n}}`
    opened.add(name)
    const value = knownValue(name, variables, values) ?? ''
    const choices = [value, ...(variable.choices ?? []).filter((choice) => choice !== value)]
    if (choices.length > 1) return `\${${n}|${choices.map(escapeChoice).join(',')}|}`
    return value ? `\${${n}:${escapeSnippet(value)}}` : `\${${n}}`
  }
  return `${write(text, stop, escapeSnippet)}$0`
}

/** Escapes what has a meaning in an editor snippet. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&')

/** Names of the variables that a text uses, in order of appearance. */
export function variablesIn(text: string): readonly string[] {
  return [...new Set(readMarks(text).flatMap((part) => ('name' in part ? [part.name] : [])))]
}

function write(text: string, place: (name: string) => string, plain = (stretch: string): string => stretch): string {
  return readMarks(text)
    .map((part: Part) => ('name' in part ? place(part.name) : plain(part.text)))
    .join('')
}

function given(name: string, variables: Variables, values: Values): string | undefined {
  const value = values[name]
  if (value !== undefined) return value
  const { from, part } = variables[name] ?? {}
  const whole = from ? values[from] : undefined
  return whole && part ? partOf(whole, part) : undefined
}

function knownValue(name: string, variables: Variables, values: Values): string | undefined {
  const known = given(name, variables, values)
  if (known !== undefined) return known
  const { from, part, default: standard } = variables[name] ?? {}
  const whole = from ? knownValue(from, variables, values) : undefined
  return (whole && part ? partOf(whole, part) : undefined) ?? standard
}

const blank = (name: string, variable: Variable | undefined): string =>
  `{{${variable?.prompt ?? variable?.choices?.join(' | ') ?? name.replaceAll('-', ' ')}}}`

/** Inside a choice only these have a meaning; a backslash before anything else would stay in the text. */
const escapeChoice = (text: string): string => text.replace(/[\\,|]/g, '\\$&')
