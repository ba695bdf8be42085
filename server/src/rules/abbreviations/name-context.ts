import type { ReportContext } from '../../check/context.js'
import { textAfter, textBefore } from '../../text/around.js'
import { firstFrom, type Span } from '../../text/span.js'

const product =
  /^\s(?:\p{Ll}+\s)?(?:plates?|screws?|rods?|systems?|cages?|drills?|burrs?|robots?|microscopes?|retractors?|needles?|catheters?|staplers?|clamps?|frames?|trays?|mesh|sutures?|stents?|pacemakers?|devices?|hooks?|putty|hardware|instrumentation|blades?|bits?)\b/u

/**
 * Initials behind a surname (`Miller KTR,`), the first word of a name in capitals (`KTR Rehab Center`, `BVL Spine Inc.`), and products
 * (`a KVX plate`, `Synthes KVXL`): names, which nobody spells out.
 */
export function isPartOfName({ mask }: ReportContext, span: Span): boolean {
  const before = textBefore(mask, span.start, 24)
  const after = textAfter(mask, span.end, 40)
  if (/^\s\p{Lu}\p{Ll}+(?:\s(?:\p{Lu}|of|and|for)|,?\s(?:Inc|Ltd|Corp|LLC|Co)\b)/u.test(after)) return true
  if (/^,?\s(?:Inc|Ltd|Corp|LLC|GmbH|Co)\b|^®|^™/.test(after)) return true
  if (product.test(after) || /[\p{Ll},]\s\p{Lu}[\p{Ll}]{2,}[\p{Lu}\p{Ll}]*\s$/u.test(before)) return true
  return span.end - span.start <= 3 && /[^.!?\u2029\s]\s\p{Lu}\p{Ll}{2,}\s$/u.test(before) && /^\s?[,.;&]/.test(after)
}

/** `**SOCH:**` and `**LV GRAM:**`: the label itself is in capitals, and short for the writer's own template. */
export function isInCapitalLabel({ labels }: ReportContext, span: Span): boolean {
  const label = labels[firstFrom(labels, span.start + 1) - 1]
  return label !== undefined && span.end <= label.span.end && !/\p{Ll}/u.test(label.text)
}
