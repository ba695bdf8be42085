import assert from 'node:assert/strict'
import { defaultConfig } from '../../server/src/config/config.js'
import { createService } from '../../server/src/service.js'

const service = createService()
const note = '---\nreport-type: operative-note\n---\n# Operative note\n\n## Description of procedure\n\n'

const rulesIn = (text: string, head = note): readonly string[] => {
  const { findings, failures } = service.openDocument().check(head + text, { config: defaultConfig })
  assert.deepEqual(failures, [])
  return findings.map(({ rule }) => rule)
}

function finds(rule: string, texts: readonly string[]): void {
  for (const text of texts)
    it(`finds ${rule} in ${JSON.stringify(text)}`, () => assert.ok(rulesIn(text).includes(rule)))
}

function silent(rule: string, texts: readonly string[]): void {
  for (const text of texts)
    it(`finds no ${rule} in ${JSON.stringify(text)}`, () => assert.ok(!rulesIn(text).includes(rule)))
}

describe('values beside marks', () => {
  finds('safety/trailing-zero', [
    'Fentanyl *2.0 mg*, then more.',
    'Ketamine __20.0 mg__; slowly.',
    'Propofol ([100.0 mg](drug.md "a dose")) was given.',
    'Dexamethasone 8.0 <em>mg</em> IV.',
    'Ketorolac 30.0 mg[^2] was given.\n\n[^2]: Once.',
    'Midazolam <span class="d">2.0</span>&nbsp;mg.',
    'Morphine 3.0 to 5.5 mg as needed.',
  ])
  finds('safety/naked-decimal', ['Fentanyl *.5 mg*.', 'Atropine (**.4 mg**) IV.'])
  finds('safety/cubic-centimeter', ['Saline 20 *cc* was used.', 'Contrast 5&nbsp;cc was used.'])
  finds('numbers/decimal-comma', [
    'A 5,5 mm rod was used.',
    'A 7,5 x 40 mm screw was placed.',
    'This was small (p = 0,02).',
  ])
  silent('numbers/decimal-comma', ['The levels 4,5 and 6 were open.', 'References 2,3 say so.'])
})

describe('HTML and descriptions of images', () => {
  finds('levels/impossible-level', [
    '<div>The vertebra L9 was marked.</div>',
    '<section><p>The disc at <b>C9</b> bulged.</p></section>',
    '<ul><li>The disc at L8 was removed.</li></ul>',
    'A picture: ![the disc at C9](scan.png)',
  ])
  silent('levels/impossible-level', [
    '<script>level("disc at C9")</script>',
    '<style>.disc-C9 { color: red }</style>',
    '<pre>disc at C9</pre>',
    '<img src="disc-C9.png" title="x">',
  ])
})

describe('what is struck out', () => {
  silent('levels/inverted-range', ['The ~~L5-L4~~ disc.', 'The <del>L5-L4</del> disc.', 'The <s>L5-L4 disc</s> space.'])
  silent('safety/trailing-zero', ['Morphine ~~5.0 mg~~ 4 mg was given.', 'Morphine <del>5.0 mg</del> 4 mg was given.'])
})

describe('what is written for programs', () => {
  silent('levels/inverted-range', [
    'The ratio $r_{L5-L4} = 2$ is small.',
    '$$\nr = L5-L4\n$$',
    '\\begin{equation}\nL5-L4\n\\end{equation}',
    'See ![[scan L5-L4.png]] here.',
    'See scans/L5-L4.dcm here.',
    'See 10.1234/spine.L5-L4 here.',
    '{{< figure src="L5-L4.png" >}}',
    '{% include L5-L4.html %}',
    'import Scan from "./L5-L4.mdx"',
  ])
  finds('levels/inverted-range', ['The L5-L4 disc cost $5 and the L4 disc $6.', 'The L5­-L4 disc.', 'The L5​-L4 disc.'])
  silent('sections/placeholder', [
    '{{< video a.mp4 >}}',
    '{{ site.title }} and {{ page.date | date: "%Y" }}.',
    '<details><summary>More</summary>None.</details>',
    'Use `<date>` and `[left/right]`.',
    'Walk [and/or] rest.',
    'The force $F_{L}$ and $L_5$.',
  ])
  finds('sections/placeholder', ['The {{left | right}} side.', 'The <level> disc.', 'The [left/right] side.'])
})

describe('headings with more than words', () => {
  for (const heading of [
    '## Complications[^c]',
    '## Complications {#comp}',
    '## <a id="c"></a>Complications',
    '## *Complications*',
    '## [Complications](c.md)',
    '<h2>Complications</h2>',
    '<p><b>Complications:</b> None.</p>',
  ])
    it(`reads ${heading} as the section`, () => {
      const source = `${note}Cut.\n\n${heading}\n\nNone.\n\n[^c]: All.\n`
      const { report } = service.openDocument().check(source, { config: defaultConfig })
      assert.ok(report.section('complications'), report.sections.map(({ label }) => label.text).join('; '))
    })
})
