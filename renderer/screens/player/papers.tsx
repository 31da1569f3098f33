import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { DocumentPageView, GuideView } from '../../../electron/contract.ts'
import { useToldIn } from '../../components/told-in.ts'
import { words } from '../../words/words.ts'
import { DocumentPage } from './document-page.tsx'
import { GuidePage } from './marking/guide-page.tsx'

type PapersProps = {
  readonly documents: readonly DocumentPageView[]
  readonly guides: readonly GuideView[]
}

/** The papers of a scene. One is open at a time; a list of all stands above it. */
export function Papers({ documents, guides }: PapersProps) {
  const text = words.player
  const { papers } = useToldIn()
  return (
    <section className="papers" aria-labelledby="papers">
      <h2 id="papers">{text.documents(documents.length + guides.length)}</h2>
      <Tabs className="papers-tabs" orientation="vertical">
        <TabList className="papers-list" aria-label={text.documentList}>
          {documents.map((document) => (
            <Tab key={document.id} id={document.id} className="papers-tab">
              <span className="level-tag" data-level={document.level ?? undefined}>
                {document.level ?? text.unmarked}
              </span>
              <span className="papers-title" lang={papers}>
                {document.title}
              </span>
            </Tab>
          ))}
          {guides.map((guide) => (
            <Tab key={guide.id} id={guide.id} className="papers-tab">
              <span className="level-tag">{words.marking.guide}</span>
              <span className="papers-title">{guide.title}</span>
            </Tab>
          ))}
        </TabList>
        {documents.map((document) => (
          <TabPanel key={document.id} id={document.id}>
            <DocumentPage document={document} />
          </TabPanel>
        ))}
        {guides.map((guide) => (
          <TabPanel key={guide.id} id={guide.id}>
            <GuidePage guide={guide} />
          </TabPanel>
        ))}
      </Tabs>
      <p className="note">{text.training}</p>
    </section>
  )
}
