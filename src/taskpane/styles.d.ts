/** Styles are taken out by webpack: for TypeScript they are files without exports. */
declare module '*.css';
