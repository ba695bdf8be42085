import { defineRule, type Problem } from '../../check/rule.js'
import { titleSpan } from '../../report/report-title.js'
import { say } from '../../text/message.js'
import { countWords, profileOf } from './profile.js'

export const length = defineRule({
  id: 'content/length',
  severity: 'info',
  scope: 'report',
  summary: 'Abstract, title and highlights keep to the length that journal or meeting allows.',
  why: 'Submission forms cut off what is too long, often the conclusion.',
  source: 'SCARE 2023 (highlights); limits of abstracts are house values, set by profile',
  reports: ['conference-abstract', 'case-report', 'surgical-case-report', 'news-article'],
  options: {
    words: { type: 'number', default: 0, summary: 'Most words of the abstract; 0: as the profile says.' },
  },
  examples: {
    bad: [
      {
        text: '---\nreport-type: surgical-case-report\n---\n# A case report\n\n## Highlights\n\n- ⟦This point goes on and on about what was found in the canal and says all of it twice over⟧\n- Two\n- Three',
        says: 'This highlight has 89 characters; at most 85 are asked for.',
      },
      {
        text: '---\nreport-type: conference-abstract\n---\n# ⟦One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one⟧\n\n## Methods\n\n40 patients.',
        says: 'The title has 21 words; at most 20 are usual.',
      },
    ],
    good: [
      '---\nreport-type: surgical-case-report\n---\n# A case report\n\n## Highlights\n\n- One\n- Two\n- Three',
      '---\nreport-type: conference-abstract\n---\n# Short title\n\n## Methods\n\n40 patients.',
    ],
  },
  *check(report): Iterable<Problem> {
    const profile = profileOf(report)
    const part = report.parts[0]
    if (!profile || !part) return
    const title = titleSpan(report, part.span)
    const titleWords = countWords(report.prose(title))
    if (
      profile.titleWords &&
      titleWords > profile.titleWords &&
      titleWords < profile.titleWords * 3 &&
      report.blocks[0]?.kind === 'heading'
    ) {
      yield {
        span: title,
        message: say('The title has {count} words; at most {most} are usual.', {
          count: titleWords,
          most: profile.titleWords,
        }),
      }
    }
    const own = Number(report.options['words'] ?? 0)
    const abstract = report.section('abstract')
    const body = report.reportType === 'conference-abstract' && !abstract
    const most = own || (body ? profile.bodyWords : profile.abstractWords) || 0
    const span = body ? { start: title.end, end: part.span.end } : abstract?.body
    const count = span && most ? countWords(report.prose(span)) : 0
    if (count > most) {
      yield {
        span: body ? title : (abstract?.label.span ?? title),
        message: say('The abstract has {count} words; at most {most} are asked for.', { count, most }),
      }
    }
    const highlights = report.section('highlights')
    if (!highlights || !profile.highlights || !profile.highlightLength) return
    const points = report.blocks.filter(
      ({ kind, span: at }) => kind === 'item' && at.start >= highlights.body.start && at.end <= highlights.body.end,
    )
    const [least, top] = profile.highlights
    if (points.length > 0 && (points.length < least || points.length > top)) {
      yield {
        span: highlights.label.span,
        message: say('There are {count} highlights; {least} to {most} are asked for.', {
          count: points.length,
          least,
          most: top,
        }),
      }
    }
    for (const { span: at } of points) {
      const characters = report.prose(at).trim().length
      if (characters <= profile.highlightLength) continue
      yield {
        span: at,
        message: say('This highlight has {count} characters; at most {most} are asked for.', {
          count: characters,
          most: profile.highlightLength,
        }),
      }
    }
  },
})
