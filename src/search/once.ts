/** Loads at the first call; a failure is forgotten, so that the next call tries again. */
export function once<T>(load: () => Promise<T>): { get: () => Promise<T>; clear: () => void } {
  let value: Promise<T> | undefined;
  return {
    get() {
      const loading = (value ??= load());
      loading.catch(() => {
        if (value === loading) value = undefined;
      });
      return loading;
    },
    clear() {
      value = undefined;
    },
  };
}
