/** The eight built-in report types: for rules that look at every report and leave other Markdown alone. */
export const reportIds = [
  'operative-note',
  'surgical-case-report',
  'case-report',
  'conference-abstract',
  'conference-report',
  'news-article',
  'procedure-explainer',
  'speaker-biography',
] as const

/** Texts for readers outside the operating room: pasted from web pages, often without Markdown. */
export const publicIds = ['conference-abstract', 'conference-report', 'news-article', 'procedure-explainer'] as const
export const caseIds = ['case-report', 'surgical-case-report'] as const
