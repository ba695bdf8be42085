import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { read, scan } from '../book.js'

const table: Readonly<Record<string, readonly string[]>> = {
  // Segments
  'Stenosis at L4-5, L5/S1 and T12–L1.': ['L4-5 disc L4,L5', 'L5/S1 disc L5,S1', 'T12–L1 disc T12,L1'],
  'Discectomy C5/C6 and C6 / 7.': ['C5/C6 disc C5,C6', 'C6 / 7 disc C6,C7'],
  'The L3 and L4 interspace was opened.': ['L3 and L4 disc L3,L4'],
  'A disc space between L3 and L4.': ['L3 and L4 disc L3,L4'],
  'The facet at L45 and at L5S1.': ['L45 disc L4,L5', 'L5S1 disc L5,S1'],
  'A 4-5 disc herniation of 4-5 mm.': ['4-5 none'],
  // Ranges
  'Fusion from T10 to the pelvis.': ['T10 to the pelvis range T10,T11,T12,L1,L2,L3,L4,L5,S1'],
  'Fused from L4 through the sacrum.': ['L4 through the sacrum range L4,L5,S1'],
  'Laminectomy C3 to 6.': ['C3 to 6 range C3,C4,C5,C6'],
  'Bulging at C4-5 through C6-7.': ['C4-5 through C6-7 range C4,C5,C6,C7'],
  'Occiput to C3 fusion, O-C2 angle.': ['Occiput to C3 range C0,C1,C2,C3', 'O-C2 range C0,C1,C2'],
  'Laminectomy from L2 to L3, an L4 to L5 fusion.': ['L2 to L3 disc L2,L3', 'L4 to L5 range L4,L5'],
  'Laminectomy L1through L5.': ['L1through L5 range L1,L2,L3,L4,L5'],
  'Posterior fusion C1to C3.': ['C1to C3 range C1,C2,C3'],
  'A rod between T11 and L1.': ['T11 and L1 range T11,T12,L1'],
  'Stenosis at L5-\r\nS1 and C5-\n6.': ['L5-\r\nS1 disc L5,S1', 'C5-\n6 disc C5,C6'],
  // Lists and chains
  'Laminectomy of L3, 4 and 5.': ['L3, 4 and 5 list L3,L4,L5'],
  'Foraminotomy C4-5, 5-6, and 6-7.': ['C4-5, 5-6, and 6-7 list C4,C5,C6,C7'],
  'Stenosis at L4-5 and 5-1.': ['L4-5 and 5-1 list L4,L5,S1'],
  'Fusion L3-4-5 and L4/5/S1.': ['L3-4-5 list L3,L4,L5', 'L4/5/S1 list L4,L5,S1'],
  'Fusion L4-5/L5-S1.': ['L4-5 disc L4,L5', 'L5-S1 disc L5,S1'],
  'Screws at L4, L5, and S1.': ['L4 vertebra L4', 'L5 vertebra L5', 'S1 vertebra S1'],
  'At L4, 5 mL of saline was injected.': ['L4 vertebra L4'],
  'At C5, 6 weeks after the fusion.': ['C5 vertebra C5'],
  'At L4-5, 8-10 were used; at L3, 7 and C3 to 10.': ['L4-5 disc L4,L5', 'L3 vertebra L3', 'C3 vertebra C3'],
  // Words
  'The fourth and fifth lumbar vertebrae.': ['fourth and fifth lumbar vertebrae list L4,L5'],
  'From the eleventh thoracic vertebra to the second lumbar vertebra.': [
    'eleventh thoracic vertebra to the second lumbar vertebra range T11,T12,L1,L2',
  ],
  'A second lumbar puncture, the third lumbar artery.': [],
  'The first sacral nerve root.': ['first sacral root S1'],
  'Cervical five-six and lumbar 4/5.': ['Cervical five-six disc C5,C6', 'lumbar 4/5 disc L4,L5'],
  'Lumbar 4-5 mm slip.': [],
  'Cervical 4-5, 5-6 and 6-7 discectomy; lumbar (L) 2-3 stenosis.': [
    'Cervical 4-5, 5-6 and 6-7 list C4,C5,C6,C7',
    'lumbar (L) 2-3 disc L2,L3',
  ],
  'Fused from lumbar 3 to sacral 1; lumbar 5 - sacral 1 disc.': [
    'lumbar 3 to sacral 1 range L3,L4,L5,S1',
    'lumbar 5 - sacral 1 disc L5,S1',
  ],
  'The l5s1 disc; the 4-5 level; a 1-2 level fusion.': ['l5s1 disc L5,S1', '4-5 none'],
  // Names
  'Atlanto-axial subluxation; the lumbosacral joint; the lumbosacral plexus.': [
    'Atlanto-axial disc C1,C2',
    'lumbosacral disc L5,S1',
  ],
  'An atlanto-occipital (C0-1) injury; an odontoid fracture, an os odontoideum.': [
    'C0-1 disc C0,C1',
    'odontoid vertebra C2',
  ],
  'The arch of the atlas, the axis of the rod, fracture of the axis.': ['atlas vertebra C1', 'axis vertebra C2'],
  'Lumbosacral disc disease and coccyx excision.': ['coccyx vertebra Co'],
  // Levels that no spine has
  'The L9 level, the level of T14, the S7 pedicle; L9 cells.': ['L9 none', 'T14 none', 'S7 none'],
  // Devices and cells
  'The S8 navigation system, an S2 blade, L6 myoblasts.': [],
  // Chinese
  '腰4/5椎间盘突出，腰5骶1狭窄。': ['腰4/5 disc L4,L5', '腰5骶1 disc L5,S1'],
  '第5腰椎骨折，胸12椎体。': ['第5腰椎 vertebra L5', '胸12 vertebra T12'],
  '左侧L5神经根受压，T2高信号，L4椎体骨折。': ['L5 root L5', 'L4 vertebra L4'],
  // Typing
  'The С7-С6 disc; a link ^L9 to a block.': ['С7-С6 disc C6,C7'],
  'The C 5-6 disc, the L-4/5 disc, the L.3-4 disc.': ['C 5-6 disc C5,C6', 'L-4/5 disc L4,L5', 'L.3-4 disc L3,L4'],
  'Ｌ４－５ and L₂₋₃ discs, l3-4 disc.': ['Ｌ４－５ disc L4,L5', 'L₂₋₃ disc L2,L3', 'l3-4 disc L3,L4'],
  'L5—Si fusion along the Si nerve root; a Si wafer.': ['L5—Si disc L5,S1', 'Si root S1'],
  'T1O fracture, L5-Sl disc, the LI vertebra.': ['T1O vertebra T10', 'L5-Sl disc L5,S1', 'LI vertebra L1'],
  'Disc LIV-LV; UIV T10, LIV S1.': ['LIV-LV disc L4,L5', 'T10 vertebra T10', 'S1 vertebra S1'],
  'Th8 metastasis and D10-D12 laminectomy.': ['Th8 vertebra T8', 'D10-D12 range T10,T11,T12'],
  'S2AI screws, T1PA 14 degrees.': ['S2 vertebra S2', 'T1 vertebra T1'],
  // Roots
  'Numbness in L5, reduced sensation over the left S1.': ['L5 root L5', 'S1 root S1'],
  'Radiculopathy of C6; the root of L4; stenosis in L4.': ['C6 root C6', 'L4 root L4', 'L4 vertebra L4'],
  'EHL weakness (L5), hip flexion (L2); the eighth cervical root.': [
    'L5 root L5',
    'L2 root L2',
    'eighth cervical root C8',
  ],
  'The exiting left L4 and the S1 nerve root.': ['L4 root L4', 'S1 root S1'],
  'L4 and L5 nerve roots, C5 palsy.': ['L4 root L4', 'L5 root L5', 'C5 root C5'],
  'L5-S1 radiculopathy; S2-S4 roots.': ['L5-S1 disc L5,S1', 'S2-S4 root S2,S3,S4'],
  'Biceps (C5-6) and triceps (C7).': ['C5-6 root C5,C6', 'C7 root C7'],
  'L3 medial branch block, T8 sensory level.': ['L3 root L3', 'T8 root T8'],
  'Chronic C8/T1 denervation; a C8 pedicle.': ['C8/T1 root C8,T1', 'C8 none'],
  // Beside look-alikes
  'A fracture of T5 (3 weeks ago).': ['T5 vertebra T5'],
  'Regular rhythm, no murmur; the S1 nerve root was tight.': ['S1 root S1'],
  // Impossible
  'The C9 body, L8-L9 stenosis, fusion C6-L7.': ['C9 none', 'L8-L9 none', 'C6-L7 none'],
  'T13 and L6 vertebrae.': ['T13 vertebra T13', 'L6 vertebra L6'],
}

const lookAlikes = [
  'T1-weighted and T2 weighted images, T2/STIR, T2* sequence.',
  'The lesion is hypointense on T1 and hyperintense on T2, bright on T2.',
  'Sagittal-T1, -T2 and STIR, axial gradient-echo T2; proton density and T2.',
  'T1 pre- and post-contrast, T2 fat sat, T2WI, T1 FLAIR, MRI T1 and T2.',
  'cT2N0M0, clinical stage T3, T3/Nx/Mx.',
  'TSH 2.1, free T4 1.1, T3 of 1.33.',
  'Complement C3 and C4 were low; C1 esterase inhibitor.',
  'Normal S1 and S2, no S3 or S4, no murmurs.',
  'See Table S1, Figures S2 and S3, section S2.',
  'L1 penalty, L2 regularization, L2 learners, PD-L1, IL-1.',
  'Vitamin D3, D5W, cyclin D1, D2 dissection of lymph nodes, D2 receptor.',
  'CD4, CYP2C19, COL2A1, P2Y12, HbA1c, S100, S1P, T2DM, T1D.',
  'Th1/Th2 balance, Th17 cells, T4 DNA ligase, C6 glioma, C2C12.',
  'T0 baseline, T1 3 months, T2 12 months; measured at T1 (3 months).',
  'C3 levels were reduced in lupus; T4 levels of 12 nmol/L.',
  'C6 to C18 fatty acids.',
  'EEG from C4-A1 and C3-A2; spike protein S1/S2 cleavage.',
  'The C-arm, an L-shaped incision, a T-tube, the C-spine, S. aureus.',
  'Type C3, OTA 41-C3, room L4, cell C7, form C-9, L3 port sites.',
  'The drug S-1 with oxaliplatin; vitamin C 250 mg; T 37.2.',
  'Blood pressure 120/80, 4/5 strength, grade 4-5, 2-0 suture, 12/15/2005.',
  'The constructor, toString and hasOwnProperty of a class.',
  'First dorsal interosseous muscle, right SI joint, CI 0.9-1.2.',
]

describe('scanning levels', () => {
  for (const [text, expected] of Object.entries(table)) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), expected))
  }

  for (const text of lookAlikes) it(`finds no level in ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), []))

  it('reads through Markdown marks inside an expression', () => {
    const text = '\u2060\u2060L4\u2060\u2060-L5 disc, C\u20605/6 disc'
    assert.deepEqual(read(text), ['L4\u2060\u2060-L5 disc L4,L5', 'C\u20605/6 disc C5,C6'])
  })

  it('reads nothing across the end of a block', () => {
    assert.deepEqual(read('Disc L4\u2029-5 mm\u2029L5\u2029nerve root'), ['L4 vertebra L4', 'L5 vertebra L5'])
  })

  it('trusts a bare level only beside a word or another level', () => {
    const confidence = (text: string) => scan(text).map((mention) => mention.confidence)
    assert.deepEqual(confidence('Pain, T3.'), ['low'])
    assert.deepEqual(confidence('Pain, T3; the L4-5 disc.'), ['high', 'high'])
    assert.deepEqual(confidence('The T3 vertebra.'), ['high'])
  })

  it('agrees with the collection of expressions, where it is at hand', function () {
    const file = '../shared/clinical/levels-cases.json'
    if (!existsSync(file)) this.skip()
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Case[] }
    const wrong = cases.filter(({ text, expect }) => {
      const wanted = expect
        .filter(({ kind }) => kind !== 'none')
        .map(({ match, kind, levels }) => `${match} ${kind} ${levels.join()}`)
      return (
        wanted.join() !==
        read(text)
          .filter((line) => !line.endsWith(' none'))
          .join()
      )
    })
    assert.deepEqual(
      wrong.map(({ id }) => id),
      [],
    )
  })
})

interface Case {
  readonly id: string
  readonly text: string
  readonly expect: readonly { readonly match: string; readonly kind: string; readonly levels: readonly string[] }[]
}
