import { hole } from './mask-writer.js'

/**
 * What stands in a text for a program and not for a reader: formulas, tags of site generators, embedded pages, file names,
 * digital object identifiers, lines of MDX. Each form is bounded in length and none crosses a blank line.
 */
const forms: readonly { readonly has: string; readonly form: RegExp }[] = [
  { has: '$$', form: /\$\$(?:[^$\r\n]|\r?\n(?![ \t]*\r?\n)){1,2000}\$\$/g },
  { has: '$', form: /(?<![\\$\w])\$(?![\s$])[^$\r\n]{0,200}(?<![\s\\])\$(?![\d$])/g },
  { has: '\\(', form: /\\\([^\r\n]{1,200}?\\\)/g },
  { has: '\\[', form: /\\\[(?![^\r\n\]]{0,200}[a-z]{4})(?![\d,;\s–-]{1,40}\\\])[^\r\n]{1,200}?\\\]/g },
  {
    has: '\\begin{',
    form: /\\begin\{[\w*]{1,30}\}(?:[^\\\r\n]|\\(?!end\{)|\r?\n(?![ \t]*\r?\n)){0,2000}\\end\{[\w*]{1,30}\}/g,
  },
  {
    has: '\\',
    form: /\\(?:ref|cite|label|eqref|includegraphics|input|footnote)\b(?:\[[^\]\r\n]{0,80}\])?\{[^{}\r\n]{0,200}\}/g,
  },
  { has: '{{', form: /\{\{[<%#/&!^>][^\r\n]{0,300}?\}\}/g },
  { has: '{{', form: /\{\{-?[ ]{0,9}[A-Za-z_]\w{0,40}\.\w[^{}\r\n]{0,200}\}\}/g },
  { has: '{%', form: /\{%[^\r\n]{0,300}?%\}/g },
  { has: '[[', form: /!\[\[[^\][\r\n]{1,200}\]\]/g },
  { has: '[[', form: /(?<!!)\[\[[^\][|\r\n]{1,200}\|/g },
  { has: '10.', form: /(?:\bdoi:[ ]?)?(?<![\w.])10\.\d{4,9}\/[^\s|<>)\]]{1,120}/gi },
  {
    has: '.',
    form: /(?<![\w./\\-])[\w./\\-]{1,120}\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp|dcm|nii|pdf|docx?|xlsx?|pptx?|csv|md|mdx|html?|txt|json|ya?ml|xml|js|ts|tsx|py|zip|mp4|mov|avi)(?!\w)/gi,
  },
  { has: 'import ', form: /(?<=^|[\r\n])import[ ][^\r\n]{0,200}["'][^"'\r\n]{1,200}["'];?[ \t]*(?=[\r\n]|$)/g },
  { has: 'export ', form: /(?<=^|[\r\n])export[ ](?:const|default|function|\*|\{)[^\r\n]{0,300}/g },
]

/** The mask with all that taken out. What is code or a comment in the mask stays what it is. */
export function withoutForeign(mask: string, source: string): string {
  let out = mask
  for (const { has, form } of forms) {
    if (!source.includes(has)) continue
    let next = ''
    let at = 0
    for (const { 0: found, index } of source.matchAll(form)) {
      if (index < at || out[index] === ' ' || out[index] === hole) continue
      const end = index + found.length
      next += out.slice(at, index) + hole + out.slice(index + 1, end).replace(/[^\r\n\u2029|]/g, ' ')
      at = end
    }
    if (at > 0) out = next + out.slice(at)
  }
  return out
}
