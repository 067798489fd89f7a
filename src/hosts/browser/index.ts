export { createBrowserHost } from './browserHost';
export type { BrowserHost, BrowserHostOptions } from './browserHostTypes';
export { loadEngine, type IronCalcEngine } from './engine';
export { indexedDbStorage, memoryStorage, type WorkStorage } from './storage';
export { browserDialect } from './names';
