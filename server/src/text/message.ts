/** A sentence for the user: an English template with `{name}` places, and what goes into them. */
export interface Message {
  readonly template: string
  /** A list holds names of the product (sections, procedures): they are translated one by one. */
  readonly values: Readonly<Record<string, string | number | readonly string[]>>
}

/** Translations: English template → template in the user's language. */
export type Catalogue = Readonly<Record<string, string>>

/**
 * Makes a message. The template is a string literal in the code, so that the catalogues in `data/messages` can be held
 * complete by a test; values from the report go in by name.
 */
export const say = (template: string, values: Message['values'] = {}): Message => ({ template, values })

/** The sentence in the language of the catalogue, or in English where the catalogue lacks it. */
export function render(message: Message, catalogue: Catalogue = {}): string {
  const template = catalogue[message.template] ?? message.template
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = message.values[name]
    if (value === undefined || typeof value !== 'object') return String(value ?? place)
    return value.map((word) => catalogue[word] ?? word).join(catalogue[', '] ?? ', ')
  })
}
