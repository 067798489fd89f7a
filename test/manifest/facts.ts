import { everything, named, type Xml } from './xml';

/** What a manifest is held against: the product it speaks of, and the files it names. */
export interface Facts {
  readonly packageVersion: string;
  readonly minimumApi: string;
  readonly screens: readonly string[];
  /** Where everything is served from: https://localhost:3000. */
  readonly host: string;
  /** Width and height of a picture, by its path under the host; null when there is none. */
  readonly pixels: (path: string) => readonly [number, number] | null;
}

/** A resource by kind: the element that lists it says what may refer to it. */
export interface Resource {
  readonly kind: 'Images' | 'Urls' | 'ShortStrings' | 'LongStrings';
  readonly id: string;
  readonly value: string;
}

const KINDS = ['Images', 'Urls', 'ShortStrings', 'LongStrings'] as const;

export const resourcesOf = (root: Xml): Resource[] =>
  KINDS.flatMap((kind) =>
    named(root, kind).flatMap((list) =>
      list.children.map(({ attributes }) => ({
        kind,
        id: attributes['id'] ?? '',
        value: attributes['DefaultValue'] ?? '',
      })),
    ),
  );

/** Every element that holds a word or an address of its own, with its overrides. */
export interface Setting {
  readonly xml: Xml;
  readonly value: string;
  readonly overrides: Readonly<Record<string, string>>;
  readonly isAddress: boolean;
}

const ADDRESSES = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Image', 'Url'];

export const settingsOf = (root: Xml): Setting[] =>
  everything(root)
    .filter(({ attributes }) => attributes['DefaultValue'] !== undefined)
    .map((xml) => ({
      xml,
      value: xml.attributes['DefaultValue'] ?? '',
      overrides: Object.fromEntries(
        xml.children.map(({ attributes }) => [attributes['Locale'] ?? '', attributes['Value'] ?? '']),
      ),
      isAddress: ADDRESSES.includes(xml.name),
    }));

/** Every address of a manifest, overrides included. */
export const addressesOf = (root: Xml): string[] =>
  settingsOf(root)
    .filter(({ isAddress }) => isAddress)
    .flatMap(({ value, overrides }) => [value, ...Object.values(overrides)]);

export const textOf = (root: Xml, name: string): string => named(root, name)[0]?.text ?? '';
