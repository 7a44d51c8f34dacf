/** Decides where a phrase lands in a field, and which of its words are kept as one. Knows no phrase. */

const fieldOf = (fieldId: string): HTMLInputElement | HTMLTextAreaElement | null => {
  const field = document.getElementById(fieldId)
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field : null
}

/** The words with the phrase in the place of what is selected, or at the cursor; at the end where there is none. */
export const insertPhrase = (fieldId: string, words: string, phrase: string): string => {
  const field = fieldOf(fieldId)
  const isShown = field !== null && field.value === words
  const start = isShown ? (field.selectionStart ?? words.length) : words.length
  const end = isShown ? (field.selectionEnd ?? words.length) : words.length
  const text = `${words.slice(0, start)}${phrase}${words.slice(end)}`
  if (field !== null) {
    // After the new words are drawn: typing goes on behind them.
    window.requestAnimationFrame(() => {
      field.focus()
      field.setSelectionRange(start + phrase.length, start + phrase.length)
    })
  }
  return text
}

/** What is selected in a field, or all of it. */
export const wordsToKeep = (fieldId: string): string => {
  const field = fieldOf(fieldId)
  if (field === null) return ''
  const selected = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0).trim()
  return selected === '' ? field.value.trim() : selected
}
