import type { ReportContext } from '../../check/context.js'
import type { Profile } from '../../domain/reports/type.js'

/** The profile that a report follows: the one its front matter names (`profile: nass`), else the first of its type. */
export function profileOf({
  frontMatter,
  knowledge,
  reportType,
}: Pick<ReportContext, 'frontMatter' | 'knowledge' | 'reportType'>): Profile | undefined {
  const profiles = knowledge.reportTypes.find(({ id }) => id === reportType)?.profiles ?? []
  const named = frontMatter.values['profile']
  return profiles.find(({ id }) => id === named) ?? profiles[0]
}

/** Words of a stretch of prose; a Chinese character counts as one. */
export const countWords = (text: string): number =>
  (text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? []).reduce(
    (sum, word) => sum + (/[\u4e00-\u9fff]/.test(word) ? word.length : 1),
    0,
  )
