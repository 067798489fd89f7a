export const ROOMS: Readonly<Record<string, readonly string[]>>;
export const PURE_ROOMS: readonly string[];
export const ENTRY_POINTS: readonly string[];
