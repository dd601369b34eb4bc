/** The kinds of reviews as a sentence says them, with their article. */
export const kindWords: Readonly<Record<string, string>> = {
  statutory: 'an ordinary review',
  brought_forward: 'a review brought forward',
  light: 'a light review',
  adoption: 'an adoption review',
  short_break: 'a short break review',
  additional: 'an additional meeting',
}
