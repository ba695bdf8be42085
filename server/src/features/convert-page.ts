import type { Checked } from '../check/check.js'
import { type ConvertOptions, toMarkdown } from '../domain/pages/to-markdown.js'
import { rewrittenLines, type SourceEdit } from '../markdown/source-edit.js'

/** Edits that give a pasted text the marks of Markdown, run by run of lines; none where it has them already. */
export const convertPage = ({ source }: Checked, options: ConvertOptions): readonly SourceEdit[] =>
  rewrittenLines(source, toMarkdown(source, options))

/** True for a text that looks pasted: prose without a single heading of Markdown. */
export const looksPasted = ({ report }: Checked): boolean =>
  report.blocks.length > 1 && !report.blocks.some(({ kind }) => kind === 'heading')
