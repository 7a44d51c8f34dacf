/** A row of named numbers, as the size of an estate or of an import. Counts nothing. */
export type FiguresProps = { readonly figures: readonly (readonly [name: string, figure: string])[] }

export function Figures({ figures }: FiguresProps) {
  return (
    <dl className="roster-figures">
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
