/** Options, or the parts of a foreign object, as they are read: null is as good as absent. */
export function readOptions<T extends object>(options: T): T {
  return Object(options) as T;
}
