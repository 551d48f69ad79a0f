/** Words of the reception day. A missing one does not compile. */
export interface FridayWords {
  readonly listTitle: string;
  readonly listLead: string;
  readonly deputy: string;
  readonly day: string;
  readonly hours: string;
  readonly place: string;
  readonly booked: string;
  readonly visitors: string;
  readonly cards: string;
  readonly state: string;
  readonly total: string;
  readonly statuses: Readonly<Record<'scheduled' | 'held' | 'missed' | 'excused', string>>;
  readonly onLeave: string;
  readonly history: string;
  readonly back: string;
  readonly dayTitle: (date: string) => string;
  readonly noneThatDay: string;
  readonly keys: string;
  readonly allDays: string;
  readonly book: string;
  readonly oneMore: (name: string) => string;
  readonly oneFewer: (name: string) => string;
  readonly cameAt: (slot: string, name: string) => string;
  readonly cardsOf: (cards: number, visitors: number) => string;
  readonly print: string;
  readonly printAll: (cards: number) => string;
  readonly cardsTold: string;
  readonly notYet: string;
  readonly closeDay: (receptions: number) => string;
  readonly allClosed: string;
  readonly newAppeal: string;

  readonly openDay: string;
  readonly coming: string;
  readonly notClosed: string;
  readonly notClosedLead: string;
  readonly closeBy: (date: string) => string;
  readonly receptionsThere: string;
  readonly bookedThere: string;
  readonly close: string;
  readonly ofDeputy: (name: string) => string;
  readonly change: string;

  readonly closeTitle: (date: string) => string;
  readonly closeLead: string;
  readonly outcome: string;
  readonly outcomes: Readonly<
    Record<'held' | 'missed' | 'leave' | 'official-duty' | 'emergency' | 'other', string>
  >;
  readonly choose: string;
  readonly chooseOutcome: string;
  readonly checkRows: string;
  readonly wholeNumber: string;
  readonly appealsTaken: string;
  readonly appealsHelp: string;
  readonly closeThis: string;
  readonly closeAll: (receptions: number) => string;
  readonly publicTitle: string;
  readonly publicLead: string;
  readonly publicHeld: (visitors: number) => string;
  readonly nothingToClose: string;
  readonly unregistered: (appeals: number) => string;

  readonly bookingTitle: (name: string) => string;
  readonly bookingLead: string;
  readonly time: string;
  readonly firstName: string;
  readonly note: string;
  readonly nameHelp: string;
  readonly freeUp: string;
  readonly slotStates: Readonly<Record<'free' | 'waits' | 'came', string>>;
  readonly notATime: string;

  readonly printingsTitle: (name: string) => string;
  readonly printingsLead: string;
  readonly printing: string;
  readonly entry: string;
  readonly printingStates: Readonly<Record<'frozen' | 'done' | 'void', string>>;
  readonly voidCards: string;
  readonly voidLead: string;
  readonly why: string;
  readonly whyHelp: string;
  readonly reasons: readonly [string, string, string];
  readonly voided: (cards: number) => string;
  readonly noCards: string;

  readonly rotaTitle: string;
  readonly rotaLead: string;
  readonly quarter: string;
  readonly weekday: string;
  readonly weekdays: readonly string[];
  readonly each: string;
  readonly from: string;
  readonly to: string;
  readonly propose: string;
  readonly proposed: string;
  readonly proposedLead: string;
  readonly nothingProposed: string;
  readonly short: (name: string, days: number) => string;
  readonly extra: string;
  readonly record: string;
  readonly scheduledTitle: (quarter: string) => string;
  readonly notInQuarter: string;
  readonly dayPassed: string;
  readonly noDeputy: string;
  readonly onLeaveThen: string;

  readonly changeTitle: (name: string) => string;
  readonly changeLead: string;
  readonly move: string;
  readonly cancel: string;
  readonly cancelLead: string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly reasonMissing: string;
  readonly endsEarly: string;
}
