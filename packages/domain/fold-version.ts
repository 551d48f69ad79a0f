/**
 * Names the code of kinds, subjects, fold and rating as far as documents show it. It goes up with every change that folds the same
 * entries to other documents: a generation of another version is then folded anew, and until it is, holds documents of two codes.
 */
export const foldVersion = '3';
