import type { Catalogue } from '../text/message.js'

/** Translations for a locale (`zh-cn`, `zh-Hans`); English, which needs none, for all others. */
export function catalogueFor(_locale: string): Catalogue {
  return {}
}
