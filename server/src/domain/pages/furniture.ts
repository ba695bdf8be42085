import type { Span } from '../../text/span.js'

/** What a line of page furniture is. */
export type FurnitureKind =
  | 'breadcrumb'
  | 'byline'
  | 'navigation'
  | 'sharing'
  | 'comments'
  | 'legal'
  | 'form'
  | 'picture-credit'
  | 'tab-title'

const longestLine = 200

/** Labels of the line that a page prints below its title. */
const field =
  '(?:release (?:time|date)|released?|publish(?:ed|ing)?(?: (?:on|time|date|at|by))?|post(?:ed)?(?: (?:on|by|date))?|updated?(?: (?:on|time|at))?|last (?:updated|modified)|date|time|source|from|origin|author|writer|reporter|correspondent|editor(?: in charge)?|responsible editor|review(?:er|ed by)?|proofread(?:er|ing)?|views?|page ?views|hits?|reads?|read count|clicks?|visits?|visitors|browse[ds]?|browsing(?: times)?|comments?|likes?|font(?: size)?|text size|text/picture|category|column|submission status|paper (?:number|no|id)|abstract (?:id|number|no)|tags?)'
const fields = new RegExp(`(?:^|[\\s|·/【[(])${field}\\s?[:：]`, 'gi')
const onlyWeb =
  /(?:^|[\s|·])(?:release (?:time|date)|views?|page ?views|hits?|clicks?|visits?|reads?|read count|browse[ds]?|browsing(?: times)?|font(?: size)?|text size|responsible editor|editor in charge|text\/picture|submission status|paper (?:number|no|id))\s?[:：]|author\s?[:：]\s?admin\b/i
const stamp =
  /^(?:(?:date|time|published|posted|updated)\s)?(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:UTC|GMT)(?:[+-]\d{1,2})?)?[ ,|]*)?(?:(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2} \p{Lu}\p{Ll}{2,8},? (?:19|20)\d\d)(?:[ ,T|]*\d{1,2}:\d{2}(?::\d{2})?)?(?:[\s|]+\d{1,6})?\s*$/u
const home =
  /^(?:you are here|current (?:location|position)|location|home ?page|home|首页|your position)\s?(?:[:：]|>|»|›|\/|\||-+>|→)/i
const menu = /^[\p{L}'’ &-]{2,30}(?:\s?(?:>>?|»|›|\|)\s?[\p{L}'’ &-]{2,40}){2,}$/u
const navigation =
  /^(?:(?:<|«|←)\s?)?(?:prev(?:ious)?|next)(?: (?:article|post|page|news|one|story))?\s?(?:[:：>»→]|$)|^back to (?:top|list|news|home)|^prev\b.{0,40}\bnext\b|\btop ?[▲↑]|^(?:all categories|menu|skip to (?:main )?content|search|sitemap|site map|log ?in|sign (?:in|up)|register|print(?: this)?(?: page| article)?|read more|learn more|more ?>*|return|close|\[?print\]?|friend(?:ship|ly) links?|quick links?|follow us(?: on)?)\b[^.]{0,80}$/i
const sharing =
  /^share(?:d)?(?: (?:this|to|on|it|with|article|post|page|story))\b|^(?:share|tweet|like|pin it|email)$|\bscan (?:the )?(?:qr|two-dimensional)? ?code\b|\b(?:facebook|twitter|linkedin|weibo|wechat|whatsapp)\b(?:.{0,12}\b(?:facebook|twitter|linkedin|weibo|wechat|whatsapp|email|qq)\b)/i
const comments =
  /^(?:leave a (?:reply|comment)|(?:\d{1,4} |no )comments?(?: yet)?|post (?:a )?comment|comments? (?:are|is) closed|your (?:email|e-mail) address will not be published\b.{0,60}|required fields are marked\b.{0,10}|(?:related|recommended|similar|popular|latest|more|hot|other|recent) (?:news|articles?|posts?|stories|reading|headlines|links|reports?|topics|content|products)\s?:?|you (?:may|might) also like|most (?:read|popular|viewed)|trending|subscribe\b.{0,60}|sign up (?:for|to)\b.{0,60}|newsletter|filed under\b.{0,60}|tagged\b.{0,60}|tags?\s?[:：].{0,80}|about the author\s?:?\s?admin)$/i
const legal =
  /(?:^|\s)(?:copyright|©|\(c\)) ?.{0,60}\b(?:all rights reserved|(?:19|20)\d\d)\b|\ball rights reserved\b|\bicp\b.{0,20}\d{4,}|\b(?:this|our) (?:web(?:site| ?page)?|site|page)\b.{0,20}\bcookies?\b|\b(?:accept|use|uses) (?:all )?cookies\b|^(?:cookie (?:policy|settings)|privacy policy|terms (?:of use|and conditions)|disclaimer|legal notice)\b[^.]{0,60}$/i
const form =
  /^(?:your )?(?:name|e-?mail|telephone|phone|message|website|subject)\s?\*|\bi (?:accept|agree to|have read)\b.{0,40}\b(?:privacy|terms|conditions|policy)\b|^(?:captcha|submit|send|reset)$/i
const credit =
  /^\(?(?:images?|photos?|pictures?|photograph|image credits?|photo credits?)(?: (?:via|by|courtesy(?: of)?|from|credits?)\b|\s?[:：/])[^.]{1,80}\)?\.?$/i
const tab = /^[^_.!?]{2,90}(?:_[^_.!?]{2,60}){1,4}$/

/** What kind of furniture a line of a page is; undefined for prose and for what may be either. */
export function furnitureKind(line: string, first: boolean): FurnitureKind | undefined {
  const text = line.trim()
  if (text === '' || text.length > longestLine) return undefined
  if (home.test(text) || (menu.test(text) && /\bhome\b/i.test(text))) return 'breadcrumb'
  if (isByline(text)) return 'byline'
  if (comments.test(text)) return 'comments'
  if (navigation.test(text)) return 'navigation'
  if (sharing.test(text) && !isSentence(text)) return 'sharing'
  if (legal.test(text)) return 'legal'
  if (form.test(text) && !isSentence(text)) return 'form'
  if (credit.test(text)) return 'picture-credit'
  return first && tab.test(text) && / /.test(text) ? 'tab-title' : undefined
}

const isSentence = (text: string): boolean => /\p{L}{2}[.!?]["”’)]?$/u.test(text) && text.split(' ').length > 7

function isByline(text: string): boolean {
  if (stamp.test(text)) return true
  const found = text.match(fields)?.length ?? 0
  if (found === 0) return false
  return (
    (found >= 2 && !isSentence(text) && /^\W{0,2}(?:\p{L}+[ /]?){1,3}\s?[:：]/u.test(text)) ||
    (onlyWeb.test(text) && !isSentence(text))
  )
}

export interface Furniture {
  readonly kind: FurnitureKind
  /** From the start of its first line to the end of its last one. */
  readonly span: Span
}

/** The furniture among lines of a text, block by block: lines that follow one another are one. */
export function findFurniture(lines: readonly { readonly text: string; readonly span: Span }[]): Furniture[] {
  const found: Furniture[] = []
  let open: Furniture | undefined
  let first = true
  for (const { text, span } of lines) {
    if (text.trim() === '') continue
    const kind = furnitureKind(text, first)
    first = false
    if (kind === undefined) {
      open = undefined
      continue
    }
    if (open) found.pop()
    open = open ? { kind: open.kind, span: { start: open.span.start, end: span.end } } : { kind, span }
    found.push(open)
  }
  return found
}
