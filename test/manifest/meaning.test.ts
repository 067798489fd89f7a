import { resolve } from 'node:path';
import { MINIMUM_API } from '../../src/hosts/excel';
import { SCREENS } from '../../src/taskpane/navigation';
import { version } from '../../package.json';
import { checkMeaning } from './checkMeaning';
import { resourcesOf, type Facts } from './facts';
import { readPng } from './png';
import { MANIFEST, ROOT, spoil, type Spoiled } from './support';
import { parseXml } from './xml';

const FACTS: Facts = {
  packageVersion: version,
  minimumApi: MINIMUM_API,
  screens: SCREENS,
  host: 'https://localhost:3000',
  pixels: (path) => readPng(resolve(ROOT, path))?.size ?? null,
};

const problemsOf = (xml: string, facts: Facts = FACTS): string[] => checkMeaning(parseXml(xml), facts);

const SPOILED: readonly Spoiled[] = [
  { title: 'an Id that is not random', from: '-4646-', to: '-1646-', reason: /is not a random GUID/ },
  {
    title: 'a version of three numbers',
    from: '<Version>0.1.0.0',
    to: '<Version>0.1.0',
    reason: /^Version 0.1.0 is not 0.1.0.0$/,
  },
  {
    title: 'another version than the package',
    from: '<Version>0.1.0.0',
    to: '<Version>0.2.0.0',
    reason: /^Version 0.2.0.0 is not/,
  },
  {
    title: 'a label that does not exist',
    from: '<Label resid="Open.Label"',
    to: '<Label resid="Missing"',
    reason: /Control\/Label: resource Missing does not exist/,
  },
  {
    title: 'a tip that points at an address',
    from: '<Description resid="Data.Tip"',
    to: '<Description resid="Data.Url"',
    reason: /Supertip\/Description: resource Data.Url is one of Urls, not of LongStrings/,
  },
  {
    title: 'a short text where a long one is due',
    from: '<Description resid="Start.Text"',
    to: '<Description resid="Start.Title"',
    reason: /is one of ShortStrings, not of LongStrings/,
  },
  {
    title: 'a resource that nothing uses',
    from: '<Description resid="Gaps.Tip"',
    to: '<Description resid="Data.Tip"',
    reason: /^resource Gaps.Tip is never used$/,
  },
  {
    title: 'a resource defined twice',
    from: '<bt:String id="Gaps.Tip"',
    to: '<bt:String id="Data.Tip"',
    reason: /^resource Data.Tip is defined twice$/,
  },
  {
    title: 'http',
    from: 'https://localhost:3000/aide.html',
    to: 'http://localhost:3000/aide.html',
    reason: /^http:.*aide.html is not https$/,
  },
  {
    title: 'an address elsewhere',
    from: 'https://localhost:3000/help.html',
    to: 'https://www.exemple.fr/help.html',
    reason: /exemple.fr.* is not under/,
  },
  {
    title: 'a domain of its own in AppDomains',
    from: '<Hosts>',
    to: '<AppDomains><AppDomain>https://localhost:3000</AppDomain></AppDomains><Hosts>',
    reason: /is the pane's own/,
  },
  {
    title: 'a domain that nothing opens',
    from: '<Hosts>',
    to: '<AppDomains><AppDomain>https://www.exemple.fr</AppDomain></AppDomains><Hosts>',
    reason: /is opened by nothing/,
  },
  {
    title: 'a picture that does not exist',
    from: 'command-open-16.png',
    to: 'command-ouvrir-16.png',
    reason: /command-ouvrir-16.png does not exist/,
  },
  {
    title: 'a picture of another size',
    from: 'command-gaps-80.png',
    to: 'command-gaps-32.png',
    reason: /command-gaps-32.png is 32 × 32, not 80/,
  },
  {
    title: 'an icon of 64 pixels for the catalogue',
    from: 'assets/icon-32.png" />\n  <High',
    to: 'assets/icon-64.png" />\n  <High',
    reason: /icon-64.png is 64 × 64, not 32/,
  },
  {
    title: 'a button without its picture of 32 pixels',
    from: '<bt:Image size="32" resid="Data.32" />',
    to: '',
    reason: /Icon: no picture of 32 pixels/,
  },
  {
    title: 'a text in French only',
    from: /(id="Open.Tip" DefaultValue="[^"]*">)\s*<bt:Override[^>]*>/,
    to: '$1',
    reason: /String Open.Tip: no en-US override/,
  },
  {
    title: 'a text that was not translated',
    from: 'Value="Paste data"',
    to: 'Value="Coller des données"',
    reason: /Data.Label: the same in both languages/,
  },
  {
    title: 'an override for the default locale',
    from: '<Override Locale="en-US" Value="SPASER:',
    to: '<Override Locale="fr-FR" Value="SPASER:',
    reason: /no override is foreseen for fr-FR/,
  },
  {
    title: 'English first',
    from: '<DefaultLocale>fr-FR',
    to: '<DefaultLocale>en-US',
    reason: /^DefaultLocale is en-US$/,
  },
  {
    title: 'Word',
    from: '<Host Name="Workbook" />',
    to: '<Host Name="Workbook" /><Host Name="Document" />',
    reason: /^hosts are Workbook, Document, Workbook$/,
  },
  {
    title: 'a newer Excel than needed',
    from: 'MinVersion="1.14"',
    to: 'MinVersion="1.17"',
    reason: /^required: ExcelApi 1.17, not ExcelApi 1.14$/,
  },
  {
    title: 'a required shared runtime',
    from: '<Set Name="ExcelApi"',
    to: '<Set Name="SharedRuntime" MinVersion="1.1" /><Set Name="ExcelApi"',
    reason: /^required: SharedRuntime 1.1, ExcelApi/,
  },
  {
    title: 'a permission too small to write',
    from: 'ReadWriteDocument',
    to: 'ReadDocument',
    reason: /^permission is ReadDocument$/,
  },
  {
    title: 'a label too long for the ribbon',
    from: 'Value="Review gaps"',
    to: 'Value="Review all the gaps to targets"',
    reason: /is longer than 24 characters/,
  },
  {
    title: 'a second pane',
    from: '<TaskpaneId>SpaserPane',
    to: '<TaskpaneId>AutrePane',
    reason: /^commands open 2 panes$/,
  },
  {
    title: 'a screen that does not exist',
    from: '?ecran=suivi',
    to: '?ecran=bilan',
    reason: /^no screen is called « bilan »$/,
  },
  {
    title: 'two buttons for one screen',
    from: '?ecran=suivi',
    to: '?ecran=donnees',
    reason: /^two commands open « taskpane.html\?ecran=donnees »$/,
  },
  {
    title: 'a button that opens another page',
    from: 'taskpane.html?ecran=suivi',
    to: 'aide.html',
    reason: /^a command opens « aide.html »$/,
  },
  {
    title: 'two controls with one id',
    from: 'id="Spaser.Gaps"',
    to: 'id="Spaser.Data"',
    reason: /^id Spaser.Data is used twice$/,
  },
  {
    title: 'another tab',
    from: 'id="TabHome"',
    to: 'id="TabData"',
    reason: /^commands are on TabData/,
  },
];

describe('the meaning of the manifest', () => {
  it('is that of the product', () => {
    expect(problemsOf(MANIFEST)).toEqual([]);
  });

  it.each(SPOILED.map((spoiled) => [spoiled.title, spoiled] as const))('refuses %s', (_title, spoiled) => {
    const problems = problemsOf(spoil(spoiled));
    expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(spoiled.reason)]));
  });

  it('follows the version, the requirement set and the screens of the code', () => {
    expect(problemsOf(MANIFEST, { ...FACTS, packageVersion: '9.9.9' })).toEqual([
      `Version ${version}.0 is not 9.9.9.0`,
    ]);
    expect(problemsOf(MANIFEST, { ...FACTS, minimumApi: '1.9' })).toHaveLength(1);
    expect(problemsOf(MANIFEST, { ...FACTS, screens: [] })).toHaveLength(3);
  });

  it('has pictures with a transparent ground', () => {
    const images = resourcesOf(parseXml(MANIFEST)).filter(({ kind }) => kind === 'Images');
    expect(images).toHaveLength(15);
    for (const { value } of images) {
      const png = readPng(resolve(ROOT, value.replace(`${FACTS.host}/`, '')));
      expect([value, png?.hasAlpha]).toEqual([value, true]);
    }
  });
});
