/** Where the invented portal is served while the browser looks at it. */
export const PORT = 43_217;
export const ADDRESS = `http://localhost:${PORT}`;

/** Where the sample content of the repository is served, as `npm test` built it. */
export const SAMPLE_PORT = 43_218;
export const SAMPLE = `http://localhost:${SAMPLE_PORT}`;
