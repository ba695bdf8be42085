import type { PassageContext } from '../../check/context.js'
import { defineRule, type Problem } from '../../check/rule.js'
import { inInstitutionName } from '../../domain/lexicon/names.js'
import { say } from '../../text/message.js'
import { firstFrom, type Span, startingIn } from '../../text/span.js'

export const capitalisation = defineRule({
  id: 'terms/capitalisation',
  severity: 'info',
  scope: 'passage',
  summary:
    'Names of diseases and procedures have no capital inside a sentence; a sentence goes on in lower case after a comma or semicolon.',
  why: 'A capital marks a proper name; inside a sentence it makes a disease look like a brand or a person.',
  source: 'AMA Manual of Style, 11th ed., 10.3 and 10.4',
  examples: {
    bad: [
      {
        text: 'Treatment of lumbar ⟦Degenerative⟧ disease is staged.',
        says: '“Degenerative” has a capital inside the sentence: write “degenerative”.',
        fixed: 'Treatment of lumbar degenerative disease is staged.',
      },
      {
        text: 'He named indications, ⟦Contraindication⟧ and complications of the operation.',
        says: '“Contraindication” has a capital after a comma: write “contraindication”.',
        fixed: 'He named indications, contraindication and complications of the operation.',
      },
      {
        text: 'It spares bone and muscle, ⟦Preserve⟧ the curvature of the spine where possible.',
        says: '“Preserve” has a capital after a comma: write “preserve”.',
        fixed: 'It spares bone and muscle, preserve the curvature of the spine where possible.',
      },
      {
        text: 'It opens the canal; ⟦Minimally⟧ invasive access spares muscle; ⟦It⟧ can replace screws.',
        says: '“Minimally” has a capital after a semicolon: write “minimally”.',
        fixed: 'It opens the canal; minimally invasive access spares muscle; it can replace screws.',
      },
    ],
    good: [
      '## Treatment of Lumbar Degenerative Disease',
      'The Lumbar Spine Research Society met in May.',
      'He is Professor of Orthopedic Surgery at the university.',
      'Scheuermann kyphosis, Smith-Petersen osteotomy and Chiari malformation.',
      '**Complications:** None; **Drains:** one.',
      'POSTOPERATIVE DIAGNOSIS: Lumbar Stenosis with claudication.',
      'Assistants: Young and Brown; Grant was away.',
      'The blade was changed; C5 was exposed, Gelfoam was placed.',
      'It was 1% Lidocaine with epinephrine.',
    ],
  },
  *check(context) {
    const { mask } = context
    for (const match of mask.matchAll(capital)) {
      const [, before = '', mark = '', word = '', after = ''] = match
      const start = match.index + before.length + match[0].slice(before.length).indexOf(word)
      const span = { start, end: start + word.length }
      if (
        !isCommon(context, word, mark) ||
        isDrug(context, span) ||
        isTitleCase(context, span, mark, after) ||
        inInstitutionName(mask, span)
      )
        continue
      yield problem(span, word, mark)
    }
  },
})

/** A capitalised word between a word in lower case (and perhaps a comma or semicolon) and one in lower case or a stop. */
const capital = /(\b[a-z]{2,}[)”"]?)([,;]?) ([A-Z][a-z]+)(?= ([a-z(]+)|[,;.])/g

/** Common words that are as often a name, a month, a title or a brand. */
const doubtful =
  /^(?:May|March|Will|Mark|Grant|Young|Long|Short|Brown|Little|Rich|Case|Page|Reader|Major|Price|Cross|Hand|Head|Foot|Section|Part|Figure|Table|Grade|Type|Class|Stage|Level|Professor|President|Director|Doctor|Chair|Dean|State|City|County|North|South|East|West|Western|Eastern|Northern|Southern|General|National|American|International|Central|Medical|Hospital|University|School|Department|Center|Centre|Clinic|College|Society|Association|Committee|Institute|Council|Royal|Board|Group|Team|Journal|Internet|English|Christian|Medicine|Surgery|Pathology|Radiology|Cardiology|Neurology|Neurosurgery|Orthopedics|Anesthesia|Anesthesiology|Rehabilitation|Emergency|Service|Office|Room|Street|Road|Avenue|Drive)$/

function isCommon({ knowledge, words }: PassageContext, word: string, mark: string): boolean {
  const lower = word.toLowerCase()
  if (doubtful.test(word) || words.has(lower)) return false
  const { known, isTerm, brands } = knowledge.lexicon.words()
  if (brands.has(lower)) return false
  if (mark === ';') return opener.test(word) || known.has(lower)
  return mark === ',' ? word.length >= 6 && known.has(lower) : isTerm(lower)
}

const opener =
  /^(?:It|This|That|These|They|The|There|We|However|Therefore|Thus|Then|But|And|In|If|When|As|For|With|After|Before|During|Most|Many|Some|All|No|Not|At|By|On|To)$/

/** Drugs are often written like brands; that is a matter of taste. */
const isDrug = ({ terms, knowledge }: PassageContext, span: Span): boolean =>
  startingIn(terms, span).some((term) => knowledge.lexicon.concepts.get(term.concept)?.category === 'drug')

/** Headings, labels, cells and runs of capitals follow rules of their own; so do lists of short items. */
function isTitleCase({ mask, blocks, labels }: PassageContext, span: Span, mark: string, after: string): boolean {
  const block = blocks[firstFrom(blocks, span.start + 1) - 1]
  if (!block || block.span.end < span.end || block.kind === 'heading' || block.kind === 'cell') return true
  const label = labels[firstFrom(labels, span.start + 1) - 1]
  if (label && span.start <= label.bodyStart + 40) return true
  const around = mask.slice(Math.max(block.span.start, span.start - 50), Math.min(block.span.end, span.end + 50))
  const capitals = around.match(/\b[A-Z][a-z]+\b/g)?.length ?? 0
  const words = around.match(/\b[A-Za-z]{3,}\b/g)?.length ?? 1
  return capitals / words > 0.4 || (mark !== '' && after === '' && mark !== ';')
}

function problem(span: Span, words: string, mark: string): Problem {
  const term = words.toLowerCase()
  const message =
    mark === ','
      ? say('“{words}” has a capital after a comma: write “{term}”.', { words, term })
      : mark === ';'
        ? say('“{words}” has a capital after a semicolon: write “{term}”.', { words, term })
        : say('“{words}” has a capital inside the sentence: write “{term}”.', { words, term })
  return {
    span,
    message,
    fixes: [{ title: say('Write “{term}”', { term }), safe: true, edits: [{ span, text: term }] }],
  }
}
