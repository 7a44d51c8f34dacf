/** Gives each question its place, which alone tells it apart: two may be worded alike. */

export const numbered = <One>(
  questions: readonly One[],
): readonly { readonly question: One; readonly index: number }[] =>
  questions.map((question, index) => ({ question, index }))
