/** Where the invented portal is served while the browser looks at it. */
export const PORT = 43_217;
export const ADDRESS = `http://localhost:${PORT}`;
