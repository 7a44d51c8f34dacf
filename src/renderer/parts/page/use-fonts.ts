/** Finds out once a start which fonts of papers this computer lacks, and what stands in for each. Decides no wording. */
import { useEffect, useState } from 'react'
import {
  boldReplacements,
  fontAliases,
  fontChains,
  latinChain,
  printedFaces,
} from '../../../domain/papers/paper-fonts.ts'

/** A font that papers ask for and this computer lacks; `replacement` is null where nothing of its chain is here either. */
export type MissingFont = {
  readonly wanted: string
  readonly replacement: string | null
  readonly isBold: boolean
}

/** Latin letters whose widths differ from font to font; fonts of Chinese characters hold them too. */
const probe = 'mmMWWwwiIllj10gQ&'
const generics = ['monospace', 'serif', 'sans-serif'] as const

const createRuler = (): ((family: string) => number) => {
  const context = document.createElement('canvas').getContext('2d')
  return (family) => {
    if (context === null) return 0
    context.font = `72px ${family}`
    return context.measureText(probe).width
  }
}

/** A font that is here looks the same whatever is named after it. */
const isInstalled = (font: string, widthOf: (family: string) => number): boolean => {
  const alone = generics.map(widthOf)
  const led = generics.map((generic) => widthOf(`"${font}", ${generic}`))
  return new Set(alone).size > 1 && new Set(led).size === 1
}

const findMissing = (): readonly MissingFont[] => {
  const widthOf = createRuler()
  const known = new Map<string, boolean>()
  const isHere = (font: string): boolean => {
    const names = [font, ...(fontAliases[font] ?? [])]
    const isFound = known.get(font) ?? names.some((name) => isInstalled(name, widthOf))
    known.set(font, isFound)
    return isFound
  }
  const chains = [...printedFaces.map((face) => fontChains[face]), latinChain]
  const missing = new Map<string, MissingFont>()
  for (const [wanted, ...others] of chains) {
    if (isHere(wanted)) continue
    const replacement = others.find(isHere) ?? null
    missing.set(wanted, {
      wanted,
      replacement,
      isBold:
        fontChains.title[0] === wanted && replacement !== null && boldReplacements.includes(replacement),
    })
  }
  return [...missing.values()]
}

let found: readonly MissingFont[] | null = null

/** The fonts that papers ask for and this computer lacks, best replacement beside each; none before it was looked. */
export const useMissingFonts = (): readonly MissingFont[] => {
  const [missing, setMissing] = useState<readonly MissingFont[]>(found ?? [])
  useEffect(() => {
    found ??= findMissing()
    setMissing(found)
  }, [])
  return missing
}
