/** The vault item with what visitors of a demonstration can try. */
export const demoKeysItem = 'demonstration';
