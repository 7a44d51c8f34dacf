/** Puts the cursor where the next word goes. Knows no words. */

/** For a field that takes the focus by itself: typing goes on after what stands there. */
export const putCursorAtEnd = (field: HTMLTextAreaElement): void =>
  field.setSelectionRange(field.value.length, field.value.length)
