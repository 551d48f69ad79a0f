/** Written by `npm run shots:help`: `<help id>-<language>` → width and height of its picture, in pixels. */
export const helpPictures: Readonly<Record<string, readonly [number, number]>> = {};
