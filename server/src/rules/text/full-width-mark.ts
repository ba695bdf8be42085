import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

const ascii: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '、': ',',
  '％': '%',
}
const beside = /[，。；：！？（）、％]/g
const inverted = /[¿¡](?=\s?\p{Lu}?\p{L})/gu
const english = /\b(?:the|is|are|of|and|what|how|which|can|with|in|to)\b/i
const han = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

export const fullWidthMark = defineRule({
  id: 'text/full-width-mark',
  severity: 'warning',
  scope: 'passage',
  summary: 'English text has English punctuation.',
  why: 'Marks of another language leave a wide gap, are missing in many typefaces and show that the text was not edited.',
  source: 'The Chicago Manual of Style, 17th ed., 6; Unicode Standard, Halfwidth and Fullwidth Forms',
  examples: {
    bad: [
      { text: 'A clear view⟦，⟧no harm.', says: 'Write “,” for “，”.', fixed: 'A clear view, no harm.' },
      { text: 'spine⟦；⟧kyphosis', says: 'Write “;” for “；”.', fixed: 'spine; kyphosis' },
      { text: 'Tel⟦：⟧555', says: 'Write “:” for “：”.', fixed: 'Tel: 555' },
      {
        text: '⟦¿⟧What is a disc of the spine?',
        says: 'English has no “¿”. Remove it.',
        fixed: 'What is a disc of the spine?',
      },
    ],
    good: ['A clear view, no harm.', '腰椎，颈椎。', '使用 MRI，CT', '¿Qué es una hernia?', 'Pain（疼痛）fell.'],
  },
  *check({ mask, source }) {
    for (const match of mask.matchAll(beside)) {
      const at = match.index
      if (source[at] !== match[0] || han.test(mask.slice(Math.max(0, at - 6), at + 7))) continue
      if (!/[\p{L}\d%)\]"”]/u.test(mask[at - 1] ?? '') && !/[A-Za-z\d]/.test(mask[at + 1] ?? '')) continue
      const mark = ascii[match[0]]!
      const before = mark === '(' && /[\p{L}\d]/u.test(mask[at - 1] ?? '') ? ' ' : ''
      const after = mark !== '(' && /[\p{L}\d(]/u.test(mask[at + 1] ?? '') ? ' ' : ''
      // a number of a list is followed by a point
      const listed = match[0] === '、' && /(?:^|[\r\n\u2029])[ \t]*\d{1,2}$/.test(mask.slice(Math.max(0, at - 8), at))
      const right = listed ? '.' : mark
      yield {
        span: { start: at, end: at + 1 },
        message: say('Write “{right}” for “{written}”.', { right, written: match[0] }),
        fixes: [
          {
            title: say('Write “{right}”', { right }),
            safe: true,
            edits: [{ span: { start: at, end: at + 1 }, text: before + right + after }],
          },
        ],
      }
    }
    for (const match of mask.matchAll(inverted)) {
      const at = match.index
      const rest = mask.slice(at, at + 120).split(/[\u2029\r\n]/)[0]!
      if (!english.test(rest) || /[\u00e1\u00e9\u00ed\u00f3\u00fa\u00f1]/i.test(rest)) continue
      yield {
        span: { start: at, end: at + 1 },
        message: say('English has no “{mark}”. Remove it.', { mark: match[0] }),
        fixes: [{ title: say('Remove it'), safe: true, edits: [{ span: { start: at, end: at + 1 }, text: '' }] }],
      }
    }
  },
})
