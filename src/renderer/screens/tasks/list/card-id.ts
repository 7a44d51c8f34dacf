/** How tasks in a list are found by the cursor. Knows no task. */

/** The name under which a task's own button is found on the screen, on the board and in the table. */
export const openButtonId = (taskId: number): string => `task-${taskId}`

/** Moves the cursor to a task's own button, where it is drawn. */
export const focusTask = (taskId: number): void => document.getElementById(openButtonId(taskId))?.focus()

/** Whether a key was pressed where nothing in particular has the cursor: the first arrow goes into the list then. */
export const isNowhere = ({ target }: KeyboardEvent): boolean =>
  target === document.body || target === document.getElementById('content')
