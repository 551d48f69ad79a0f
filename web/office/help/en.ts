import type { HelpTexts } from './ids.ts';

export const enHelp: HelpTexts = {
  'sign-in': {
    title: 'Signing in',
    steps: [
      'Enter your name and password, then the code from your phone.',
      'After half an hour without a click the session ends; a form you send is kept for you.',
      'Press your name at the top right to change your password or to sign out on all devices.',
    ],
  },
  today: {
    title: 'Today',
    steps: [
      'Go from top to bottom: the link at the end of a line opens the form that settles it.',
      'Overdue comes first; then what is due within three working days.',
      '“Ranks that moved” names whose rank in the running quarter is not what the public saw last; “Why” opens the scorecard.',
    ],
  },
  registers: {
    title: 'Working with registers',
    steps: [
      '`/` searches, `j` and `k` move, Enter opens, `n` begins a new entry.',
      'A set of filters can be named and saved; only you see it.',
    ],
  },
  forms: {
    title: 'Making an entry',
    steps: [
      'The date is the day it happened. A free number is suggested.',
      'Ctrl+Enter saves; Ctrl+Shift+Enter saves and begins the next.',
      'What you type is kept as a draft for 30 days.',
    ],
  },
  roll: {
    title: 'The roll of a sitting',
    steps: ['Everybody is present; mark only those who were not. Arrows move and mark.'],
  },
  corrections: {
    title: 'Correcting and withdrawing',
    steps: [
      'Both need a reason, which everybody can read: name no citizen. The earlier entry stays in the history.',
    ],
  },
  appeals: {
    title: 'Appeals',
    steps: ['The ones due soonest come first. Each look at a citizen’s data is noted.'],
  },
  'appeals-new': {
    title: 'Registering an appeal',
    steps: [
      'Enter channel, topic, district, the citizen’s data and the text; then print the coupon with number and due date.',
    ],
  },
  'appeals-case': {
    title: 'The case of an appeal',
    steps: ['Assign, answer, extend and forward from here. Show personal data only when you need it.'],
  },
  'appeals-journal': {
    title: 'The journal of appeals',
    steps: ['Choose a period and print. Printing with personal data is noted as a look.'],
  },
  erasing: {
    title: 'Erasing personal data',
    steps: [
      'Open the case, give a reason and type the number. Name, text and files are gone for good; the ledger, which holds none of them, stays whole.',
    ],
  },
  sheets: {
    title: 'Sheets in',
    steps: [
      'Take a template below, or upload your own journal. Headings that are known are not asked about.',
      'See row by row what will be entered, is there already, or is refused. Nothing is recorded until you press “Enter”.',
      'Refused rows come back as a workbook with a column of reasons: mend them and upload that file.',
      'The same file twice enters nothing twice. Entries that a second person confirms are made by their form.',
    ],
  },
  'own-journals': {
    title: 'Your own journal',
    steps: [
      'Titles above, two rows of headings and totals do no harm. See what the file holds, its sheet and its row of headings.',
      'Choose where each column goes; leave names and phone numbers of citizens “not entered”.',
      'What the table lacks is written once under “The same in every row”. Doubtful names are asked once.',
      'Give the journal a name: next month its columns and names are not asked about again.',
    ],
  },
  'sheets-out': {
    title: 'Sheets out and printing',
    steps: [
      'Choose a period, then Excel, CSV or Print.',
      'A file with many entries is made in the background: you may close the page. It is kept for a day under “Files that were made”.',
      'For a session open “Ranking and all scorecards” and press Ctrl+P.',
      'In CSV an apostrophe stands before text that looks like a formula; import takes it away.',
    ],
  },
  friday: {
    title: 'The reception day',
    steps: ['Tap a booked time or +1 for each visitor, print the cards, close the receptions in one step.'],
  },
  rota: {
    title: 'The rota of a quarter',
    steps: [
      'Let it propose, mend by hand, record all at once. Moves need a reason and are made before the day.',
    ],
  },
  second: {
    title: 'The second person',
    steps: [
      'Some entries wait until another person confirms them. You cannot confirm your own; take it back if it is wrong.',
    ],
  },
  settings: {
    title: 'Settings',
    steps: ['Choose which kinds wait for a second person, and say why. Settings do not affect points.'],
  },
  methodology: {
    title: 'Methodology',
    steps: [
      '**Begin a draft** beside an adopted version. A draft changes nothing.',
      'Change a weight, a minimum or a norm and press **Save and count again**. What changed is marked; what is wrong is told beside its field.',
      'On the right you see who would have had another rank in past quarters, and why. Press another quarter to see it.',
      'When two people have the draft open, the second is shown what was saved beside what they typed: nothing is lost.',
      'Once the council has decided, the chair gives the number and date of the decision and the quarter on the page **Adopt**. A second person confirms it where the settings say so.',
      'A methodology in force is never changed: adopt a new version from the next quarter.',
    ],
  },
  editions: {
    title: 'Editions',
    steps: [
      'A preview freezes the ranking; deputies have ten days; then the chair publishes. A published edition never changes.',
    ],
  },
  disputes: {
    title: 'Disputes',
    steps: ['Choose an outcome and give reasons. Whoever made the disputed entry cannot answer.'],
  },
  own: {
    title: 'My page',
    steps: [
      'A deputy sees the scorecard before it is published, may dispute a line, and may reply. Name no citizen.',
    ],
  },
  accounts: {
    title: 'Staff and accounts',
    steps: [
      'The set-up link is shown once. Disable whoever leaves: open sessions end.',
      'For who lost the phone or the password, make a new link.',
      'The log tells who signed in, and on its second page who opened which case file.',
    ],
  },
  rating: {
    title: 'What the rating counts',
    steps: [
      'Only entries in the ledger count, and every point opens the entries behind it.',
      'Where there is too little data there are no points.',
    ],
  },
};
