export { createBrowserHost, type BrowserHost, type BrowserHostOptions } from './browserHost';
export { loadEngine, type IronCalcEngine } from './engine';
export { indexedDbStorage, memoryStorage, type WorkStorage } from './storage';
export { browserDialect } from './names';
