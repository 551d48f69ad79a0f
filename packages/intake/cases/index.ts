export { readAmended, readAppeal, readSought } from './citizen.ts';
export { type CaseDeps, finishCases } from './finish.ts';
export { amendCase, eraseCase, findCases, readCase } from './keep.ts';
export { type Coupon, registerAppeal } from './register.ts';
