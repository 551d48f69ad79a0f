export {
  book,
  cameTo,
  changeDesk,
  countVisitor,
  type Desk,
  type DeskReception,
  deskKey,
  emptyReception,
  freeTime,
  readDesk,
  toggleBooked,
} from './desk.ts';
export { type BookedBy, type BookedNames, keepName, nameOf, namesKey, readNames } from './names.ts';
export { slotsOf } from './slots.ts';
