/** Starts the parts page: `#/parts`, `#/antd`, `#/page`, `#/sign-in`, `#/meeting`; `?size=24` sets the text size. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Gallery } from './Gallery.tsx'

const place = document.getElementById('root')
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  )
}
