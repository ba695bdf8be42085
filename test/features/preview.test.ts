import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type PreviewFacts, previewHtml } from '../../server/src/features/preview.js'
import { type Message, render } from '../../server/src/text/message.js'

const note: PreviewFacts = {
  title: 'Operative note',
  sections: [
    { title: 'Surgeon', need: 'required', status: 'section' },
    { title: 'Blood loss', need: 'required', status: 'text' },
    { title: 'Findings', need: 'required', status: 'empty' },
    { title: 'Complications', need: 'required', status: 'missing' },
    { title: 'Implants', need: 'conditional', status: 'missing' },
    { title: 'Weather', need: 'optional', status: 'other' },
  ],
  complete: { done: 2, of: 4 },
  levels: [
    { kind: 'disc', levels: ['L4', 'L5'], side: 'left' },
    { kind: 'vertebra', levels: ['C5'] },
    { kind: 'root', levels: ['L5'], side: 'right' },
    { kind: 'disc', levels: ['L4', 'L5'], side: 'right' },
    { kind: 'disc', levels: ['L4', 'L5'], side: 'left' },
    { kind: 'range', levels: ['L3', 'L4', 'L5', 'S1'] },
    { kind: 'list', levels: ['T3', 'T7'], side: 'bilateral' },
    { kind: 'none', levels: [] },
  ],
  counts: { error: 1, warning: 0, info: 3 },
}
const english = (message: Message) => render(message)
const html = previewHtml(note, english)
const count = (text: string, part: RegExp) => [...text.matchAll(part)].length

describe('preview', () => {
  it('lists what is there, what is empty and what is missing, each with a sign and a word', () => {
    assert.match(html, /✓<\/span> Surgeon <span class="sr-word">present/)
    assert.match(html, /✓<\/span> Blood loss <span class="sr-word">stated in the text/)
    assert.match(html, /○<\/span> Findings <span class="sr-word">empty/)
    assert.match(html, /✗<\/span> Complications <span class="sr-word">missing/)
    assert.doesNotMatch(html, /Implants|Weather/)
  })

  it('says type, completeness and errors in one line', () => {
    assert.match(html, /<summary>Operative note · 2 of 4 required sections · errors: 1<\/summary>/)
  })

  it('marks each level once and names all of them in words, from the head down', () => {
    const list = /<\/svg><ul>(.*)<\/ul>/.exec(html)?.[1] ?? ''
    const names = [...list.matchAll(/<li>([^<]+)/g)].map(([, name]) => name!.trim())
    assert.deepEqual(names, ['C5', 'T3, T7, both sides', 'L3-S1', 'L4-L5, left, right', 'L5 root, right'])
    assert.match(list, /L4-L5, left, right <span class="sr-word">×3/)
    // C5, T3, T7, the disc, the root; the range is a bracket.
    assert.equal(count(html, /<rect class="sr-mark/g), 5)
    assert.equal(count(html, /<path class="sr-mark sr-range/g), 1)
  })

  it('gives the drawing a role, a title and a description', () => {
    assert.match(html, /<svg[^>]* role="img" aria-labelledby="sr-spine-title sr-spine-desc"/)
    assert.match(html, /<title id="sr-spine-title">Spinal levels in this report<\/title>/)
    assert.match(html, /<desc id="sr-spine-desc">[^<]*C5; T3, T7, both sides; L3-S1; L4-L5, left, right/)
  })

  it('draws the stretch of the column that the report is about', () => {
    const bones = (...levels: string[]) => {
      const drawn = previewHtml({ ...note, levels: [{ kind: 'range', levels }] }, english)
      return [...drawn.matchAll(/class="sr-tick"[^>]*>(\w+)</g)].map(([, name]) => name).join(' ')
    }
    assert.equal(bones('L4', 'L5'), 'L2 L3 L4 L5 S1')
    assert.equal(bones('C1'), 'C1 C2 C3')
    assert.equal(bones('C7', 'T1'), 'C5 C6 C7 T1 T2 T3')
    assert.equal(bones('T12'), 'T10 T11 T12 L1 L2')
    // Numbering variants are there where the report has them.
    assert.equal(bones('T13'), 'T11 T12 T13 L1 L2')
    assert.equal(bones('L6'), 'L4 L5 L6 S1')
    assert.equal(bones('Co2'), '')
  })

  it('shows nothing for a text that is no report', () => {
    assert.equal(previewHtml({ ...note, title: undefined }, english), '')
  })

  it('escapes everything and brings no script, style or colour', () => {
    const evil = previewHtml({ ...note, title: '<script>alert("1")</script>' }, english)
    assert.doesNotMatch(evil, /<script/)
    assert.doesNotMatch(html, /<style|style=|#[0-9a-f]{3,6}"|\son\w+=/)
  })

  it('speaks Chinese', () => {
    const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
    const catalogue = JSON.parse(fs.readFileSync(path.join(root, 'server/data/messages/zh-cn/preview.json'), 'utf8'))
    const said: string[] = []
    const chinese = previewHtml(note, (message) => {
      said.push(message.template)
      return render(message, catalogue)
    })
    for (const template of said) assert.ok(catalogue[template], template)
    assert.match(chinese, /L4-L5, 左侧/)
  })
})
