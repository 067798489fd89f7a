export function isUpToDate(name: string): boolean;
export function ensureBuilt(name: string): void;
