import { messagesZhCn } from './data.js'
import type { Catalogue } from './text/message.js'

/** Message catalogues by language tag in lower case; English is in the code. */
export const catalogues: Readonly<Record<string, () => Catalogue>> = {
  'zh-cn': () => Object.assign({}, ...(Object.values(messagesZhCn) as Catalogue[])) as Catalogue,
}
