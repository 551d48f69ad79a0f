/** The cards are shown once, to be printed: the print window opens by itself. */
addEventListener('load', () => print());

export {};
