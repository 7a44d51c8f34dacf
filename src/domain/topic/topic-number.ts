/** How the number of a topic is written. Knows no clock and no database. */

/** 议题〔2026〕17号: the year it was received in and its place in that year. */
export const writeTopicNumber = (year: number, sequence: number): string => `议题〔${year}〕${sequence}号`
