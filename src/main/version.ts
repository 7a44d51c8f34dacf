/** The version that the program shows. */
export const version = '0.4.0'
