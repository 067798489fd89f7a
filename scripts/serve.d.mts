import type { Server } from 'node:http';

export interface ServeOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
  /** The port asked for, or none. */
  readonly exact?: boolean;
}

export const PAGE_HEADERS: Readonly<Record<string, string>>;
export function serve(
  folder: string,
  port: number,
  options?: ServeOptions,
): Promise<{ readonly server: Server; readonly port: number }>;
