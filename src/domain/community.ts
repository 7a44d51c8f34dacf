/** Describes the community and the parties around its table. Knows no meeting and no database. */
import type { PartyId } from './identity.ts'

/** 一方: one of the sides that sit at the table. */
export type Party = {
  readonly id: PartyId
  readonly name: string
  /** Order at the table and in print, from 1. */
  readonly position: number
}

/** 社区: who convenes, and how its papers are numbered and signed. */
export type Community = {
  readonly name: string
  /** 街道或镇 */
  readonly subdistrict: string
  /** 社区党组织 */
  readonly partyOrganisation: string
  /** 社区书记 */
  readonly secretary: string
  readonly contact: string
  /** Document-number pattern with the marks 〔年〕 and 〔序〕, such as `和苑议〔年〕序号`. */
  readonly numberPattern: string
}

/** The four parties that the program proposes; each can be renamed, more can be added. */
export const presetParties = ['社区', '业委会', '物业', '居民代表'] as const

/** The pattern that the program proposes for a community called `name`. */
export const presetNumberPattern = (name: string): string => `${name.replace(/社区$/u, '')}议〔{年}〕{序}号`

/**
 * The pattern for papers of one kind: its mark in place of the 议 before the year in the community's own pattern, or
 * before the year where that has none, so that two kinds never share a number (和苑交〔{年}〕{序}号).
 */
export const numberPatternOf = (communityPattern: string, mark: string): string => {
  const [, before = '', bracket = '', rest = ''] =
    /^(.*?)([〔［[（(【]?)(\{年\}.*)$/su.exec(communityPattern) ?? []
  if (rest === '') return `${mark}${communityPattern}`
  return `${before.replace(/议$/u, '')}${mark}${bracket}${rest}`
}

/** Writes a document number from the pattern: `{年}` is the year, `{序}` the running number of that year. */
export const writeNumber = (pattern: string, year: number, sequence: number): string =>
  pattern.replaceAll('{年}', String(year)).replaceAll('{序}', String(sequence))
