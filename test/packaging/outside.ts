interface Allowance {
  readonly address: string;
  readonly why: string;
  /** Only in a script that also holds this word. */
  readonly beside?: string;
}

const SIGN_IN = 'addresses of sign-in services that office-js-helpers knows; SPASER signs in nowhere';

/** Addresses that libraries hold as names, and that nothing loads: the policy of the page would refuse it anyway. */
const NAMES: readonly Allowance[] = [
  { address: 'http://www.w3.org', why: 'names of XML and SVG vocabularies' },
  { address: 'http://schemas.openxmlformats.org', why: 'names of parts of an .xlsx' },
  { address: 'http://purl.oclc.org', why: 'names of parts of a strict .xlsx' },
  { address: 'http://purl.org', why: 'names of properties of an .xlsx' },
  { address: 'http://schemas.microsoft.com', why: 'names of parts of an .xlsx written by Excel' },
  { address: 'http://www.wps.cn', why: 'name of a part of an .xlsx written by WPS' },
  { address: 'https://json-schema.org', why: 'name of a JSON vocabulary, in zod' },
  { address: 'http://json-schema.org', why: 'name of a JSON vocabulary, in zod' },
  { address: 'https://react.dev', why: 'React tells where its error numbers are explained' },
  ...[
    'https://accounts.google.com',
    'https://graph.facebook.com',
    'https://graph.microsoft.com',
    'https://login.microsoftonline.com',
    'https://login.windows.net',
    'https://www.dropbox.com',
    'https://www.facebook.com',
    'https://www.googleapis.com',
  ].map((address) => ({ address, why: SIGN_IN, beside: 'forceCreateSheet' })),
];

/** Addresses that a file names and that are not accounted for, each once. */
export function outsideAddresses(file: string, text: string): string[] {
  const found = new Set(text.match(/https?:\/\/[a-z0-9][a-z0-9.-]*/gi) ?? []);
  return [...found]
    .filter((address) => {
      const name = NAMES.find((one) => one.address === address.toLowerCase());
      return name === undefined || (name.beside !== undefined && !text.includes(name.beside));
    })
    .map((address) => `${file} names ${address}`);
}
