/** Reports that nobody copies from a web page; their lines of labels are their own. */
export const withoutFurniture = (type: string | undefined): boolean =>
  type === 'operative-note' || type === 'surgical-case-report'
