import type { Uri } from 'vscode'

/** The parts of markdown-it that are touched; the editor brings its own copy. */
interface MarkdownIt {
  readonly renderer: { render(tokens: unknown, options: unknown, env: unknown): string }
}

export type PreviewPlugin = <Engine extends MarkdownIt>(engine: Engine) => Engine

/**
 * Puts checklist and spine above the report in the editor's own Markdown preview. It takes part in rendering only: parsing
 * also serves the outline and the link completion of Markdown and stays untouched. `html` gives what is known of a document
 * by now, and must answer at once.
 */
export const previewPlugin =
  (html: (uri: Uri) => string): PreviewPlugin =>
  (engine) => {
    const { renderer } = engine
    const render = renderer.render
    renderer.render = (tokens, options, env) => {
      const below = render.call(renderer, tokens, options, env)
      const uri = (env as { readonly currentDocument?: Uri } | undefined)?.currentDocument
      return uri === undefined ? below : html(uri) + below
    }
    return engine
  }
