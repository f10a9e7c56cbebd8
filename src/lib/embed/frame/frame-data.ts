/** Id of the element that holds the drawing, and of the one that holds the data. */
export const TARGET_ID = 'embed';
export const DATA_ID = 'embed-data';

/** Addresses as seen from the frame's page: they hold under any path. */
export const frameHref = (event: string | null) => (event === null ? '../' : `../events/${event}/`);
