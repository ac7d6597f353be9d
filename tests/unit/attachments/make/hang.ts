/** A child that never ends and says so once it runs. */
process.send?.({ started: true });
for (;;);
