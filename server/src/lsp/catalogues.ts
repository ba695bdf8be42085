import { catalogues } from '../messages.js'
import type { Catalogue } from '../text/message.js'

/** Translations for a locale; the nearest language where the region is another (`zh-tw` reads `zh-cn`), else English. */
export function catalogueFor(locale: string): Catalogue {
  const tag = locale.toLowerCase()
  const language = tag.split('-')[0]
  const near =
    Object.keys(catalogues).find((known) => known === tag) ??
    Object.keys(catalogues).find((known) => known.split('-')[0] === language)
  return near === undefined ? {} : catalogues[near]!()
}
