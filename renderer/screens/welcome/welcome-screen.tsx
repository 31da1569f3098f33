import { useEffect } from 'react'
import { ContentFaults } from '../../components/content-faults.tsx'
import { FaultNotice } from '../../components/fault-notice.tsx'
import { ScreenHeading } from '../../components/screen-heading.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { hashOf } from '../../stores/screen-store.ts'
import { usePart, useStores } from '../../stores/use-store.ts'
import { words } from '../../words/words.ts'
import { AddTrainee } from './add-trainee.tsx'
import { TraineeList } from './trainee-list.tsx'

/** The first screen: what Safehand is, and who is training. */
export function WelcomeScreen() {
  const text = words.welcome
  const { trainees } = useStores()
  const about = usePart('about', (state) => state.answer)
  useEffect(() => {
    void trainees.getState().refresh({})
  }, [trainees])
  return (
    <div className="welcome">
      <div className="welcome-intro">
        <ScreenHeading documentTitle={text.documentTitle}>{text.title}</ScreenHeading>
        {text.lead.map((line) => (
          <p key={line} className="welcome-lead">
            {line}
          </p>
        ))}
        <p className="note">
          {text.supervise} <a href={hashOf({ at: 'supervisor' })}>{text.superviseLink}</a>.
        </p>
      </div>
      <section className="register" aria-labelledby="who">
        <h2 id="who">{text.who}</h2>
        <Register />
      </section>
      {about.at === 'ready' && about.value.faults.length > 0 && (
        <div className="welcome-notice">
          <ContentFaults faults={about.value.faults} />
        </div>
      )}
    </div>
  )
}

function Register() {
  const { screen, settings, trainees } = useStores()
  const answer = usePart('trainees', (state) => state.answer)
  const choose = (trainee: string) => {
    settings.getState().rememberTrainee(trainee)
    screen.getState().go({ at: 'library', trainee })
  }
  if (answer.at === 'waiting') return <Waiting />
  if (answer.at === 'stopped')
    return <FaultNotice fault={answer.fault} onRetry={() => void trainees.getState().refresh({})} />
  return (
    <>
      {answer.value.length === 0 ? (
        <p className="register-empty">{words.welcome.empty}</p>
      ) : (
        <TraineeList trainees={answer.value} onChoose={choose} />
      )}
      <AddTrainee onAdded={choose} />
    </>
  )
}
