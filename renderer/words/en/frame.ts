import { quantity } from './quantities.ts'

/** Words of the frame that all screens share. */
export const frame = {
  product: 'Safehand',
  documentTitle: (screen: string) => `${screen} \u2013 Safehand`,
  skip: 'Skip to the content',
  home: 'Safehand, to the welcome page',
  navigation: 'Main',
  toLibrary: 'Modules',
  toSupervisor: 'Supervisor',
  trainee: 'Trainee',
  changeTrainee: 'Change trainee',
  theme: 'Appearance',
  themes: { light: 'Light', dark: 'Dark', system: 'System' },
  explanations: 'Explanations',
  languages: { en: 'English', fr: 'Français' },
  shells: { electron: 'desktop app', loopback: 'in the browser, on this machine alone' },
  version: (version: string, shell: string) => `Safehand ${version}, ${shell}`,
  about: 'About this copy',
  dataFolder: 'Records are kept in this folder:',
  offline: 'Nothing leaves this machine.',
  waiting: 'One moment\u2026',
  retry: 'Try again',
  faultDetail: 'Reported:',
  contentFaults: (files: number) =>
    files === 1
      ? '1 content file has errors and was left out.'
      : `${quantity(files, 'content file', 'content files')} have errors and were left out.`,
  contentFaultsHint: 'Whoever looks after the content needs this list.',
  contentFaultsShow: 'Show what is wrong',
  contentFaultPlace: (file: string, line: number, column: number) => `${file}:${line}:${column}`,
  contentFaultRemedy: 'To put it right:',
}
