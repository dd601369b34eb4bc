/** Where the definition of a measure stands in the document. */
export function definitionId(measure: string, variant: string | null): string {
  return ['how', measure, ...(variant === null ? [] : [variant])].join('-').replaceAll(/[._]/g, '-')
}
