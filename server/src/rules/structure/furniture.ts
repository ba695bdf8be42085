import { defineRule } from '../../check/rule.js'
import { type FurnitureKind, findFurniture } from '../../domain/pages/furniture.js'
import { type Message, say } from '../../text/message.js'
import type { Span } from '../../text/span.js'
import { withoutFurniture } from './pages.js'

const messages: Readonly<Record<FurnitureKind, Message>> = {
  breadcrumb: say('This is the path of a web page, not part of the text. Remove it.'),
  byline: say(
    'This is the line of dates, sources and counters of a web page. Keep date and source at the end, remove the rest.',
  ),
  navigation: say('This is the navigation of a web page. Remove it.'),
  sharing: say('These are the share and follow buttons of a web page. Remove them.'),
  comments: say('This is the frame of a web page (comments, other articles), not part of the text. Remove it.'),
  legal: say('This is the small print of a web page. Remove it, or keep who holds the rights.'),
  form: say('This is a form of a web page. Remove it.'),
  'picture-credit': say('This credit of a picture has lost its picture. Put the picture in, or remove the line.'),
  'tab-title': say('This is the title of a browser tab, with the site’s name behind underscores. Keep the title only.'),
}

export const furniture = defineRule({
  id: 'structure/furniture',
  severity: 'warning',
  scope: 'report',
  summary: 'What a web page puts around a text is not in the text.',
  why: 'Counters, paths and buttons come along when a page is copied; in print they look careless and name things that are not there.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: '⟦Home > News > Spine⟧\n\n# A day of spine surgery\n\nThe meeting was held in May.\n\n⟦Previous: A fire drill\nNext: No more\nShare to: WeChat Weibo⟧',
        says: 'This is the path of a web page, not part of the text. Remove it.',
        fixed: '# A day of spine surgery\n\nThe meeting was held in May.\n\n',
      },
      {
        text: '# A day of spine surgery\n\n⟦Release time: 2023-08-17 09:12   Views: 1,386   Font size: [Large]⟧\n\nThe meeting was held in May.',
        says: 'This is the line of dates, sources and counters of a web page. Keep date and source at the end, remove the rest.',
      },
      {
        text: '# A day\n\nThe meeting was held.\n\n⟦Leave a Reply\n\nYour email address will not be published.⟧',
        says: 'This is the frame of a web page (comments, other articles), not part of the text. Remove it.',
      },
      {
        text: '⟦New cage_Company news_Example Medical⟧\n\nThe cage is new.',
        says: 'This is the title of a browser tab, with the site’s name behind underscores. Keep the title only.',
      },
      {
        text: '# A day\n\nThe meeting was held.\n\n⟦Copyright © 2022 All Rights Reserved⟧',
        says: 'This is the small print of a web page. Remove it, or keep who holds the rights.',
      },
      {
        text: '# A day\n\n⟦16:20 UTC+8, 2022-11-06       3⟧\n\nThe meeting was held.',
        says: 'This is the line of dates, sources and counters of a web page. Keep date and source at the end, remove the rest.',
      },
      {
        text: '# A day\n\nThe meeting was held.\n\n⟦Images via Example News⟧',
        says: 'This credit of a picture has lost its picture. Put the picture in, or remove the line.',
      },
      {
        text: '# A day\n\nThe meeting was held.\n\n⟦Name * Telephone * I accept the policy of privacy\nThis web uses cookies⟧',
        says: 'This is a form of a web page. Remove it.',
      },
    ],
    good: [
      '# A day\n\nBy Ann Example, 3 May 2024\n\nThe meeting was held in May.',
      '# Note\n\nDate: 2024-05-03\nSurgeon: A. Example\n\nThe home was visited. Next, the wound was closed.',
      '# A day\n\nWe share this view. The next page of history begins. Previous operations: none.',
      '# A day\n\nThe angle was > 20 and the gap < 3.\n\nPrevious surgery: L4-5 fusion in 2019',
      '# A day\n\n![A hall](a.jpg)\n\nPhoto: Ann Example',
      '# A day\n\nSource: Journal of Examples 2020.',
      '# A day\n\nRelated work has been done. More news is expected.',
      'A variable_name_here is used.\n\nText.',
    ],
  },
  *check({ mask, source, blocks, links, reportType }) {
    if (withoutFurniture(reportType)) return
    const lines: { text: string; span: Span }[] = []
    for (const { kind, span } of blocks) {
      if (kind !== 'paragraph') {
        lines.push({ text: '-', span })
        continue
      }
      for (let start = span.start; start < span.end; ) {
        const stop = mask.slice(start, span.end).search(/[\r\n]/)
        const end = stop < 0 ? span.end : start + stop
        const text = source.slice(start, end)
        lines.push({
          text: text.trimEnd(),
          span: { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length },
        })
        start = end + 1
      }
    }
    for (const { kind, span } of findFurniture(lines)) {
      // beside its image a credit is where it belongs
      if (
        kind === 'picture-credit' &&
        links.some((link) => link.kind === 'image' && span.start - link.span.end < 200 && span.start > link.span.end)
      )
        continue
      let end = span.end
      while (end < source.length && /\s/.test(source[end]!)) end++
      const title = kind === 'tab-title' ? source.slice(span.start, span.end).split('_')[0]!.trimEnd() : ''
      const place = { start: span.start, end: kind === 'tab-title' ? span.end : end }
      yield {
        span,
        message: messages[kind],
        fixes: [{ title: say('Remove it'), safe: false, structure: true, edits: [{ span: place, text: title }] }],
      }
    }
  },
})
