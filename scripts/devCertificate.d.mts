export interface Certificate {
  /** Paths. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer };
  /** Whether the system was made to trust the authority. */
  readonly trusted: boolean;
  /** Why it was not, in the words of the system. */
  readonly trouble: string | null;
}

export interface CertificateOptions {
  readonly folder?: string;
  readonly mayTrust?: boolean;
  readonly platform?: string;
  readonly install?: () => Promise<unknown>;
}

export const STANDARD_FOLDER: string;
export function obtainCertificate(options?: CertificateOptions): Promise<Certificate>;
