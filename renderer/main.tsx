import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { readApi } from './api.ts'
import { App } from './app.tsx'
import { createStores } from './stores/stores.ts'
import { browserAddress, browserKeep, downloadAs } from './window.ts'

const place = document.getElementById('app')
if (place === null) throw new Error('the page has no element with the id «app»')

const stores = createStores({
  api: readApi(),
  address: browserAddress(window),
  keep: browserKeep(window),
  download: downloadAs,
})

createRoot(place).render(
  <StrictMode>
    <App stores={stores} />
  </StrictMode>,
)
