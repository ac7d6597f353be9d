/** The CMS brings a copy of zod, which would try whether the page's policy lets it make programs out of text. */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
