/** Draws the mark: a cinnabar square with a white table and a bar on each of its four sides. */

export type MarkProps = { readonly className?: string | undefined }

export function Mark({ className }: MarkProps) {
  return (
    <svg
      className={className === undefined ? 'mark' : `mark ${className}`}
      viewBox="0 0 40 40"
      aria-hidden="true"
    >
      <rect width="40" height="40" rx="10" fill="var(--cinnabar)" />
      <g fill="none" stroke="var(--card)" strokeWidth="3">
        <rect x="13.2" y="13.2" width="13.6" height="13.6" rx="4" />
        <path strokeLinecap="round" d="M15.5 7.8h9M15.5 32.2h9M7.8 15.5v9M32.2 15.5v9" />
      </g>
    </svg>
  )
}
