import { checkShape } from './checkShape';
import { TYPES } from './schema';
import { MANIFEST, spoil, type Spoiled } from './support';
import { parseXml } from './xml';

const SPOILED: readonly Spoiled[] = [
  { title: 'no Id', from: /<Id>.*<\/Id>/, to: '', reason: /^\/OfficeApp: <Id> is missing/ },
  {
    title: 'an Id in braces',
    from: /<Id>(.*)<\/Id>/,
    to: '<Id>{$1}</Id>',
    reason: /^\/OfficeApp\/Id: may not be/,
  },
  {
    title: 'Version before Id',
    from: /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/,
    to: '$2$1',
    reason: /^\/OfficeApp: <Id> comes after <Version>, and must come before \(ordering/,
  },
  {
    title: 'Requirements before Hosts',
    from: /(<Hosts>[^]*?<\/Hosts>)\s*(<Requirements>[^]*?<\/Requirements>)/,
    to: '$2$1',
    reason: /^\/OfficeApp: <Hosts> comes after <Requirements>/,
  },
  {
    title: 'two versions',
    from: /(<Version>.*<\/Version>)/,
    to: '$1$1',
    reason: /^\/OfficeApp: <Version> occurs 2 times/,
  },
  {
    title: 'a version in words',
    from: '<Version>0.1.0.0',
    to: '<Version>0.1-beta',
    reason: /^\/OfficeApp\/Version: may not be « 0.1-beta »/,
  },
  {
    title: 'another kind of add-in',
    from: 'xsi:type="TaskPaneApp"',
    to: 'xsi:type="ContentApp"',
    reason: /^\/OfficeApp: attribute xsi:type may not be « ContentApp »/,
  },
  {
    title: 'the namespace of manifest 1.0',
    from: 'appforoffice/1.1',
    to: 'appforoffice/1.0',
    reason: /^the root is <OfficeApp> in namespace .*1\.0/,
  },
  {
    title: 'the namespace of mail add-ins',
    from: '<VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"',
    to: '<VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides"',
    reason: /^\/OfficeApp: <VersionOverrides> is in namespace .*mailapp/,
  },
  {
    title: 'VersionOverrides of Outlook',
    from: 'VersionOverridesV1_0',
    to: 'VersionOverridesV1_1',
    reason: /^\/OfficeApp\/VersionOverrides: attribute xsi:type may not be/,
  },
  {
    title: 'an image without its prefix',
    from: '<bt:Image size="16"',
    to: '<Image size="16"',
    reason: /Group\/Icon: <Image> is in namespace/,
  },
  {
    title: 'a size that Office does not know',
    from: '<bt:Image size="16"',
    to: '<bt:Image size="18"',
    reason: /Image: attribute size may not be « 18 »/,
  },
  {
    title: 'an unknown permission',
    from: 'ReadWriteDocument',
    to: 'FullTrust',
    reason: /^\/OfficeApp\/Permissions: may not be « FullTrust »/,
  },
  {
    title: 'a host in small letters',
    from: 'Name="Workbook"',
    to: 'Name="workbook"',
    reason: /Hosts\/Host: attribute Name may not be « workbook »/,
  },
  {
    title: 'the tip before the label',
    from: /(<Label resid="Open.Label" \/>)\s*(<Supertip>[^]*?<\/Supertip>)/,
    to: '$2$1',
    reason: /Group\/Control: <Label> comes after <Supertip>/,
  },
  {
    title: 'a button that does nothing',
    from: /<Action xsi:type="ShowTaskpane">[^]*?<\/Action>/,
    to: '',
    reason: /Group\/Control: <Action> is missing/,
  },
  {
    title: 'a button without a type',
    from: '<Control xsi:type="Button"',
    to: '<Control',
    reason: /Group\/Control: attribute xsi:type is missing/,
  },
  {
    title: 'the address before the pane',
    from: /(<TaskpaneId>.*<\/TaskpaneId>)\s*(<SourceLocation resid="Open.Url" \/>)/,
    to: '$2$1',
    reason: /Control\/Action: <TaskpaneId> comes after <SourceLocation>/,
  },
  {
    title: 'a group without a picture',
    from: /(<Label resid="Group.Label" \/>)\s*<Icon>[^]*?<\/Icon>/,
    to: '$1',
    reason: /OfficeTab\/Group: <Icon> is missing/,
  },
  {
    title: 'addresses before pictures',
    from: /(<bt:Images>[^]*<\/bt:Images>)\s*(<bt:Urls>[^]*<\/bt:Urls>)/,
    to: '$2$1',
    reason: /Resources: <Images> comes after <Urls>/,
  },
  {
    title: 'an override without a locale',
    from: '<Override Locale="en-US" Value="SPASER:',
    to: '<Override Value="SPASER:',
    reason: /DisplayName\/Override: attribute Locale is missing/,
  },
  {
    title: 'a locale that is a country',
    from: '<DefaultLocale>fr-FR',
    to: '<DefaultLocale>France',
    reason: /DefaultLocale: may not be « France »/,
  },
  {
    title: 'a description of 251 characters',
    from: /<Description DefaultValue="[^"]*"/,
    to: `<Description DefaultValue="${'é'.repeat(251)}"`,
    reason: /^\/OfficeApp\/Description: attribute DefaultValue may not be/,
  },
  {
    title: 'a resource id of 33 characters',
    from: /Open\.Tip/g,
    to: 'x'.repeat(33),
    reason: /LongStrings\/String: attribute id may not be/,
  },
  {
    title: 'a shared runtime',
    from: '<DesktopFormFactor>',
    to: '<Runtimes><Runtime resid="Open.Url" lifetime="long" /></Runtimes><DesktopFormFactor>',
    reason: /Hosts\/Host: <Runtimes> is not allowed here/,
  },
  {
    title: 'words between elements',
    from: '<Hosts>',
    to: '<Hosts>Excel',
    reason: /^\/OfficeApp\/Hosts: text « Excel » is not allowed/,
  },
];

describe('the shape of the manifest', () => {
  it('is that of Microsoft’s schema', () => {
    expect(checkShape(parseXml(MANIFEST))).toEqual([]);
  });

  it.each(SPOILED.map((spoiled) => [spoiled.title, spoiled] as const))('refuses %s', (_title, spoiled) => {
    const problems = checkShape(parseXml(spoil(spoiled)));
    expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(spoiled.reason)]));
  });

  it('refuses what is not XML', () => {
    expect(() => parseXml(MANIFEST.replace('</Hosts>', ''))).toThrow('not well-formed');
    expect(() => parseXml(MANIFEST.replace(/\s*xmlns:bt="[^"]*"/, ''))).toThrow('« bt » is not declared');
  });

  it('knows every type that a rule names, and says where each rule comes from', () => {
    const named = Object.values(TYPES).flatMap((rule) => (rule.children ?? []).map((child) => child.type));
    expect([...new Set(named)].filter((type) => !(type in TYPES))).toEqual([]);
    expect(Object.values(TYPES).filter((rule) => rule.source.length < 10)).toEqual([]);
  });
});
