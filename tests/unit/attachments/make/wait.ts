/** A child that never ends and needs no processor for it. */
setInterval(() => undefined, 60_000);
