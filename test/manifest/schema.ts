/**
 * The part of Microsoft's manifest schema that this add-in uses, element by element: allowed children in order, how many,
 * attributes and the form of values. An element that is not written here is refused, even when Microsoft knows it.
 * `source` says where each rule is published: [MS-OWEMXML] is the schema (learn.microsoft.com/openspecs), « reference »
 * the page of that element under learn.microsoft.com/javascript/api/manifest, « ordering » the article on element order.
 */
export const OFFICE_APP = 'http://schemas.microsoft.com/office/appforoffice/1.1';
export const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
export const BASIC_TYPES = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

export interface ChildRule {
  readonly name: string;
  readonly type: string;
  readonly namespace: string;
  readonly min: number;
  readonly max: number;
}

export interface TypeRule {
  readonly source: string;
  readonly attributes?: Readonly<Record<string, RegExp>>;
  /** Attributes that may be missing. */
  readonly optional?: Readonly<Record<string, RegExp>>;
  readonly text?: RegExp;
  readonly children?: readonly ChildRule[];
}

const SHORT = /^[^]{1,125}$/u;
const LONG = /^[^]{1,250}$/u;
const URL_VALUE = /^\S{1,2048}$/u;
const REFERENCE = /^[^]{1,32}$/u;
const CULTURE = /^[a-z]{2,3}-[A-Z]{2}$/;

type Count = 'one' | 'optional' | 'many' | 'any';
const COUNTS = { one: [1, 1], optional: [0, 1], many: [1, Infinity], any: [0, Infinity] } as const;

const inNamespace =
  (namespace: string) =>
  (name: string, type: string = name, count: Count = 'one'): ChildRule => {
    const [min, max] = COUNTS[count];
    return { name, type, namespace, min, max };
  };
const app = inNamespace(OFFICE_APP);
const over = inNamespace(OVERRIDES);
const basic = inNamespace(BASIC_TYPES);

const reference = (source: string): TypeRule => ({ source, attributes: { resid: REFERENCE } });

const setting = (value: RegExp, source: string, override: ChildRule): TypeRule => ({
  source,
  attributes: { DefaultValue: value },
  children: [override],
});

const resource = (value: RegExp, override: string, source: string): TypeRule => ({
  source,
  attributes: { id: REFERENCE, DefaultValue: value },
  children: [basic('Override', override, 'any')],
});

const override = (value: RegExp): TypeRule => ({
  source: 'reference: Override; [MS-OWEMXML] LocaleOverride',
  attributes: { Locale: CULTURE, Value: value },
});

export const TYPES: Readonly<Record<string, TypeRule>> = {
  TaskPaneApp: {
    source: 'ordering: basic task pane add-in; reference: OfficeApp',
    attributes: { 'xsi:type': /^TaskPaneApp$/ },
    children: [
      app('Id'),
      app('AlternateId', 'AlternateId', 'optional'),
      app('Version'),
      app('ProviderName'),
      app('DefaultLocale'),
      app('DisplayName', 'ShortSetting'),
      app('Description', 'LongSetting'),
      // Optional in the schema, asked for by Microsoft's catalogues (reference: OfficeApp, note).
      app('IconUrl', 'UrlSetting'),
      app('HighResolutionIconUrl', 'UrlSetting'),
      app('SupportUrl', 'UrlSetting'),
      app('AppDomains', 'AppDomains', 'optional'),
      app('Hosts', 'BaseHosts'),
      app('Requirements'),
      app('DefaultSettings'),
      app('Permissions'),
      over('VersionOverrides'),
    ],
  },
  Id: { source: '[MS-OWEMXML] UUID; reference: Id', text: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i },
  AlternateId: { source: '[MS-OWEMXML] AlternateId', text: /^.{5,12}\\WA[0-9]{9}$/ },
  Version: { source: '[MS-OWEMXML] Version; reference: Version', text: /^\d{1,5}(\.\d{1,5}){0,3}$/ },
  ProviderName: { source: 'reference: ProviderName', text: SHORT },
  DefaultLocale: { source: 'reference: DefaultLocale', text: CULTURE },
  ShortSetting: setting(SHORT, 'reference: DisplayName', app('Override', 'ShortOverride', 'any')),
  LongSetting: setting(LONG, 'reference: Description', app('Override', 'LongOverride', 'any')),
  UrlSetting: setting(URL_VALUE, '[MS-OWEMXML] URL', app('Override', 'UrlOverride', 'any')),
  ShortOverride: override(SHORT),
  LongOverride: override(LONG),
  UrlOverride: override(URL_VALUE),
  AppDomains: { source: 'reference: AppDomains', children: [app('AppDomain', 'AppDomain', 'many')] },
  AppDomain: { source: 'reference: AppDomain', text: URL_VALUE },
  BaseHosts: { source: 'reference: Hosts', children: [app('Host', 'BaseHost', 'many')] },
  BaseHost: {
    source: 'reference: Host (basic manifest)',
    attributes: { Name: /^(Document|Mailbox|Notebook|Presentation|Project|Workbook|Database)$/ },
  },
  Requirements: { source: 'reference: Requirements', children: [app('Sets')] },
  Sets: {
    source: 'reference: Sets',
    optional: { DefaultMinVersion: /^\d{1,5}\.\d{1,5}$/ },
    children: [app('Set', 'Set', 'many')],
  },
  Set: {
    source: '[MS-OWEMXML] VersionedRequirement',
    attributes: { Name: SHORT },
    optional: { MinVersion: /^\d{1,5}\.\d{1,5}$/ },
  },
  DefaultSettings: {
    source: 'reference: DefaultSettings',
    children: [app('SourceLocation', 'UrlSetting')],
  },
  Permissions: {
    source: 'reference: Permissions',
    text: /^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/,
  },
  VersionOverrides: {
    source: 'ordering: task pane VersionOverrides; reference: VersionOverrides 1.0',
    attributes: { 'xsi:type': /^VersionOverridesV1_0$/ },
    children: [over('Hosts'), over('Resources')],
  },
  Hosts: { source: 'reference: Hosts', children: [over('Host', 'Host', 'many')] },
  Host: {
    source: 'reference: Host (VersionOverrides)',
    attributes: { 'xsi:type': /^(Document|Notebook|Presentation|Workbook)$/ },
    children: [over('DesktopFormFactor')],
  },
  DesktopFormFactor: {
    source: 'ordering; [MS-OWEMXML] FormFactor',
    children: [
      over('GetStarted', 'GetStarted', 'optional'),
      over('FunctionFile', 'UrlReference', 'optional'),
      over('ExtensionPoint', 'ExtensionPoint', 'many'),
    ],
  },
  GetStarted: {
    source: 'reference: GetStarted',
    children: [
      over('Title', 'ShortReference'),
      over('Description', 'LongReference'),
      over('LearnMoreUrl', 'UrlReference'),
    ],
  },
  ExtensionPoint: {
    source: '[MS-OWEMXML] PrimaryCommandSurface',
    attributes: { 'xsi:type': /^PrimaryCommandSurface$/ },
    children: [over('OfficeTab', 'OfficeTab', 'many')],
  },
  OfficeTab: {
    source: 'reference: OfficeTab',
    attributes: { id: SHORT },
    children: [over('Group', 'Group', 'many')],
  },
  Group: {
    source: 'ordering; reference: Group',
    attributes: { id: SHORT },
    children: [over('Label', 'ShortReference'), over('Icon'), over('Control', 'Button', 'many')],
  },
  Button: {
    source: 'ordering; reference: Control of type Button',
    attributes: { 'xsi:type': /^Button$/, id: SHORT },
    children: [over('Label', 'ShortReference'), over('Supertip'), over('Icon'), over('Action')],
  },
  Supertip: {
    source: 'reference: Supertip',
    children: [over('Title', 'ShortReference'), over('Description', 'LongReference')],
  },
  Icon: { source: 'reference: Icon', children: [basic('Image', 'ImageReference', 'many')] },
  ImageReference: {
    source: 'reference: Image (sizes)',
    attributes: { size: /^(16|20|24|32|40|48|64|80)$/, resid: REFERENCE },
  },
  Action: {
    source: 'reference: Action; [MS-OWEMXML] ShowTaskpane (order)',
    attributes: { 'xsi:type': /^ShowTaskpane$/ },
    children: [
      over('TaskpaneId', 'TaskpaneId', 'optional'),
      over('SourceLocation', 'UrlReference'),
      over('Title', 'ShortReference', 'optional'),
    ],
  },
  TaskpaneId: { source: '[MS-OWEMXML] ShowTaskpane', text: SHORT },
  ShortReference: reference('[MS-OWEMXML] ShortResourceReference'),
  LongReference: reference('[MS-OWEMXML] LongResourceReference'),
  UrlReference: reference('[MS-OWEMXML] URLResourceReference'),
  Resources: {
    source: '[MS-OWEMXML] Resources',
    children: [
      basic('Images', 'Images', 'optional'),
      basic('Urls', 'Urls', 'optional'),
      basic('ShortStrings', 'ShortStrings', 'optional'),
      basic('LongStrings', 'LongStrings', 'optional'),
    ],
  },
  Images: { source: 'reference: Images', children: [basic('Image', 'ImageResource', 'any')] },
  Urls: { source: 'reference: Urls', children: [basic('Url', 'UrlResource', 'any')] },
  ShortStrings: { source: 'reference: ShortStrings', children: [basic('String', 'ShortResource', 'any')] },
  LongStrings: { source: 'reference: LongStrings', children: [basic('String', 'LongResource', 'any')] },
  ImageResource: resource(URL_VALUE, 'UrlOverride', '[MS-OWEMXML] ImageLocaleAwareSettingWithId'),
  UrlResource: resource(URL_VALUE, 'UrlOverride', 'reference: Url'),
  ShortResource: resource(SHORT, 'ShortOverride', 'reference: String (ShortStrings)'),
  LongResource: resource(LONG, 'LongOverride', 'reference: String (LongStrings)'),
};
