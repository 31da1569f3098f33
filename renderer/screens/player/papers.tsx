import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { DocumentPageView } from '../../../electron/contract.ts'
import { words } from '../../words/words.ts'
import { DocumentPage } from './document-page.tsx'

/** The papers of a scene. One is open at a time; a list of all stands above it. */
export function Papers({ documents }: { readonly documents: readonly DocumentPageView[] }) {
  const text = words.player
  return (
    <section className="papers" aria-labelledby="papers">
      <h2 id="papers">{text.documents(documents.length)}</h2>
      <Tabs className="papers-tabs" orientation="vertical">
        <TabList className="papers-list" aria-label={text.documentList}>
          {documents.map((document) => (
            <Tab key={document.id} id={document.id} className="papers-tab">
              <span className="level-tag" data-level={document.level ?? undefined}>
                {document.level ?? text.unmarked}
              </span>
              <span className="papers-title">{document.title}</span>
            </Tab>
          ))}
        </TabList>
        {documents.map((document) => (
          <TabPanel key={document.id} id={document.id}>
            <DocumentPage document={document} />
          </TabPanel>
        ))}
      </Tabs>
      <p className="note">{text.training}</p>
    </section>
  )
}
