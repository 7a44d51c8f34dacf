/** Hides what would name a person in public papers and on shared screens; counts by characters, not code units. */

/**
 * Masks a name: 张三 → 张*, 张小三 → 张*三, four or more keep first and last, a single character becomes *.
 * @see 个人信息保护法第二十五条
 */
export const maskName = (name: string): string => {
  const characters = [...name.trim()]
  const first = characters[0] ?? ''
  const last = characters.at(-1) ?? ''
  if (characters.length <= 1) return characters.length === 0 ? '' : '*'
  if (characters.length === 2) return `${first}*`
  return `${first}${'*'.repeat(characters.length - 2)}${last}`
}

/** Masks a phone number: 138****1234; what is no mobile number keeps its last four figures only. */
export const maskPhone = (phone: string): string => {
  const figures = phone.normalize('NFKC').replace(/\D/gu, '')
  if (figures.length < 7) return figures === '' ? '' : '****'
  return figures.length === 11 ? `${figures.slice(0, 3)}****${figures.slice(7)}` : `****${figures.slice(-4)}`
}

/** Masks an ID number: the first three and the last four stay. */
export const maskIdNumber = (number: string): string => {
  const characters = [...number.normalize('NFKC').replace(/\s/gu, '')]
  if (characters.length <= 7) return '*'.repeat(characters.length)
  return `${characters.slice(0, 3).join('')}${'*'.repeat(characters.length - 7)}${characters.slice(-4).join('')}`
}

/** Masks the room and keeps building and entrance: 7栋2单元1102 → 7栋2单元***, 3-1-502 → 3-1-***. */
export const maskRoom = (room: string): string => {
  const folded = room.normalize('NFKC').trim()
  return folded.replace(/[^栋幢座楼单元门\-#]+(?:室|号|户)?$/u, '***')
}
