import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const pictured = /\b(?:photos?|pictures?|images?|photograph)\b|图片?[:：]|照片|摄影/i
const captioned = /^[▲△▼■●◆↑←→]\s?\S|^(?:[A-Z][\p{L} ,-]{3,50})\s?\/\s?(?:Prof(?:essor)?|Dr)\.? [A-Z]/u
const longest = 80

export const photoCaption = defineRule({
  id: 'content/photo-caption',
  severity: 'warning',
  scope: 'report',
  summary: 'A photo caption stands beside its photo.',
  why: 'A caption without its image says nothing; a photo of a person also needs permission.',
  source: 'House rule',
  reports: ['conference-report', 'news-article'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: conference-report\n---\n# Spine day\n\nThe meeting was held in Exampleville.\n\n⟦Live picture/Professor Example⟧\n\nMore text follows here.\n\n▲ ⟦Photos of the round table⟧',
        says: '“Live picture/Professor Example” is a caption without an image. Insert the image with a description, or delete the line.',
      },
    ],
    good: [
      '---\nreport-type: conference-report\n---\n# Spine day\n\n![Professor Example speaks](a.jpg)\n\nLive picture/Professor Example',
      '---\nreport-type: conference-report\n---\n# Spine day\n\nThe pictures of the day were shown on a wall, and everyone talked about them for a long time.\n\nThe picture is clear.',
      'Picture/Professor Example',
    ],
  },
  *check({ blocks, mask, links }) {
    const images = links.filter(({ kind }) => kind === 'image')
    for (const [i, { kind, span }] of blocks.entries()) {
      if (kind !== 'paragraph' || span.end - span.start > longest) continue
      const text = mask.slice(span.start, span.end)
      if (/[\r\n]/.test(text) || /[.。!?]\s*$/.test(text)) continue
      if (!captioned.test(text) && !(pictured.test(text) && /[/▲]|^(?:photo|picture|image)/i.test(text))) continue
      const from = blocks[i - 1]?.span.start ?? 0
      const to = blocks[i + 1]?.span.end ?? span.end
      if (images.some((image) => image.span.start >= from && image.span.end <= to)) continue
      const lead = text.search(/[\p{L}\p{N}]/u)
      const words = text.slice(lead).trimEnd()
      yield {
        span: { start: span.start + lead, end: span.start + lead + words.length },
        message: say(
          '“{caption}” is a caption without an image. Insert the image with a description, or delete the line.',
          {
            caption: words,
          },
        ),
      }
    }
  },
})
