export const COMMITTED_HOST: string;
export function hostFrom(asked: string | undefined): string;
export function withHost(text: string, host: string): string;
export function hostOfManifest(xml: string): string | undefined;
