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
 * Editor snippet: one numbered tab stop for each variable in order of appearance. In it stands the given value, else the
 * same `{{…}}` as in a blank text (an invented value must not pass for a finding, nor the first side for the right one);
 * usual values are a choice; parts of a level follow the level as it is typed. `$0` stands at the end.
 */
export function toSnippet(text: string, variables: Variables, values: Values = {}): string {
  const names = new Set(variablesIn(text))
  const numbers = new Map<string, number>()
  const number = (name: string): number => numbers.get(name) ?? numbers.set(name, numbers.size + 1).size
  const opened = new Set<string>()
  const stop = (name: string): string => {
    const variable = variables[name] ?? {}
    const known = given(name, variables, values) ?? (variable.usual ? variable.default : undefined)
    const source = sourceOf(name, variables, values, names)
    if (source && variable.part) return `\${${number(source)}${partTransform(variable.part)}}`
    const n = number(name)
    if (opened.has(name)) return `$\{${n}}`
    opened.add(name)
    const choices = (variable.choices ?? []).filter((choice) => choice !== known)
    const first = known ?? blank(name, variable)
    if (choices.length > 0) return `\${${n}|${[first, ...choices].map(escapeChoice).join(',')}|}`
    return `\${${n}:${escapeSnippet(first)}}`
  }
  return `${write(text, stop, escapeSnippet)}$0`
}

/**
 * The variable in the text that a derived one follows while it is typed; undefined for all others, and where the value is
 * given already: an editor changes the parts only when the tab stop is left.
 */
export function sourceOf(
  name: string,
  variables: Variables,
  values: Values,
  names: ReadonlySet<string>,
): string | undefined {
  const { from, part } = variables[name] ?? {}
  return from && part && names.has(from) && partTransform(part) && given(name, variables, values) === undefined
    ? from
    : undefined
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
