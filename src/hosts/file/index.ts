export { createFileHost, openFileHost, type FileHost, type FileHostOptions } from './fileHost';
