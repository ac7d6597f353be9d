/** A child that takes memory, ten megabytes at a time, and keeps it. */
const hoard: Buffer[] = [];
setInterval(() => hoard.push(Buffer.alloc(1e7, 1)), 1);
