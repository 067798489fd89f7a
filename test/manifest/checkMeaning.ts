import { addressesOf, resourcesOf, settingsOf, textOf, type Facts, type Resource } from './facts';
import { everything, named, type Xml } from './xml';

type Check = (root: Xml, facts: Facts) => string[];

/** Microsoft's own (reference: Resources): what each element may point at. */
const POINTS_AT: Readonly<Record<string, Resource['kind']>> = {
  Image: 'Images',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  FunctionFile: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};

/** A label longer than this does not hold on two lines under a ribbon button; ours. */
const LABEL_LENGTH = 24;
/** reference: Icon. */
const ICON_SIZES = ['16', '32', '80'];
/** reference: OfficeTab, « a group can have up to six controls ». */
const CONTROLS = 6;
const LOCALE = 'en-US';
/** The name of the product is the same word in every language. */
const SAME_EVERYWHERE = ['SPASER'];

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

const identity: Check = (root, { packageVersion }) => {
  const id = textOf(root, 'Id');
  const version = textOf(root, 'Version');
  return [
    ...(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)
      ? []
      : [`Id « ${id} » is not a random GUID (version 4)`]),
    // Excel on the web refuses three numbers (Office-Addin-Scripts #207).
    ...(version === `${packageVersion}.0` ? [] : [`Version ${version} is not ${packageVersion}.0`]),
  ];
};

const references: Check = (root) => {
  const resources = resourcesOf(root);
  const ids = resources.map(({ id }) => id);
  const used = everything(root).filter(({ attributes }) => attributes['resid'] !== undefined);
  return [
    ...repeated(ids).map((id) => `resource ${id} is defined twice`),
    ...used.flatMap(({ name, path, attributes }) => {
      const found = resources.find(({ id }) => id === attributes['resid']);
      if (!found) return [`${path}: resource ${attributes['resid']} does not exist`];
      if (found.kind === POINTS_AT[name]) return [];
      return [`${path}: resource ${found.id} is one of ${found.kind}, not of ${POINTS_AT[name]}`];
    }),
    ...ids
      .filter((id) => !used.some(({ attributes }) => attributes['resid'] === id))
      .map((id) => `resource ${id} is never used`),
  ];
};

const addresses: Check = (root, { host }) => [
  ...addressesOf(root)
    .filter((address) => !address.startsWith('https://'))
    .map((address) => `${address} is not https`),
  ...addressesOf(root)
    .filter((address) => !address.startsWith(`${host}/`))
    .map((address) => `${address} is not under ${host}`),
];

/** Only domains that the pane opens beside its own (reference: AppDomain): here, none. */
const domains: Check = (root, { host }) =>
  named(root, 'AppDomain').flatMap(({ text }) => [
    ...(/^https:\/\/[^/]+$/.test(text) ? [] : [`AppDomain « ${text} » is not an https origin`]),
    new URL(host).origin === text
      ? `AppDomain ${text} is the pane's own`
      : `AppDomain ${text} is opened by nothing in the pane`,
  ]);

const picture = (address: string, size: number, { host, pixels }: Facts): string[] => {
  const found = pixels(address.slice(host.length + 1));
  if (found === null) return [`${address} does not exist`];
  const [width, height] = found;
  return width === size && height === size ? [] : [`${address} is ${width} × ${height}, not ${size}`];
};

/** reference: IconUrl (32 pixels for a task pane), HighResolutionIconUrl (64), Icon and Image. */
const pictures: Check = (root, facts) => {
  const images = resourcesOf(root).filter(({ kind }) => kind === 'Images');
  const addressOf = (name: string) => named(root, name)[0]?.attributes['DefaultValue'] ?? '';
  const ribbon = named(root, 'Icon').flatMap(({ path, children }) => {
    const sizes = children.map(({ attributes }) => attributes['size'] ?? '');
    const missing = ICON_SIZES.filter((size) => !sizes.includes(size));
    return [
      ...missing.map((size) => `${path}: no picture of ${size} pixels`),
      ...children.flatMap(({ attributes }) => {
        const image = images.find(({ id }) => id === attributes['resid']);
        return image ? picture(image.value, Number(attributes['size']), facts) : [];
      }),
    ];
  });
  return [
    ...picture(addressOf('IconUrl'), 32, facts),
    ...picture(addressOf('HighResolutionIconUrl'), 64, facts),
    ...ribbon,
  ];
};

const locales: Check = (root) => {
  const own = textOf(root, 'DefaultLocale');
  return [
    ...(own === 'fr-FR' ? [] : [`DefaultLocale is ${own}`]),
    ...settingsOf(root).flatMap(({ xml, value, overrides, isAddress }) => {
      const where = `${xml.path} ${xml.attributes['id'] ?? ''}`.trim();
      const others = Object.keys(overrides);
      const unknown = others.filter((locale) => locale !== LOCALE);
      if (unknown.length > 0) return [`${where}: no override is foreseen for ${unknown.join(', ')}`];
      const translated = overrides[LOCALE];
      if (translated === undefined) return isAddress ? [] : [`${where}: no ${LOCALE} override`];
      const isSame = translated === value && !SAME_EVERYWHERE.includes(value);
      return isSame ? [`${where}: the same in both languages`] : [];
    }),
  ];
};

const target: Check = (root, { minimumApi }) => {
  const hosts = named(root, 'Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type']);
  const sets = named(root, 'Set').map(
    ({ attributes }) => `${attributes['Name']} ${attributes['MinVersion'] ?? ''}`,
  );
  const permission = textOf(root, 'Permissions');
  return [
    ...(hosts.join() === 'Workbook,Workbook' ? [] : [`hosts are ${hosts.join(', ')}`]),
    ...(sets.join() === `ExcelApi ${minimumApi}`
      ? []
      : [`required: ${sets.join(', ')}, not ExcelApi ${minimumApi}`]),
    ...(permission === 'ReadWriteDocument' ? [] : [`permission is ${permission}`]),
  ];
};

const labels: Check = (root) => {
  const settings = settingsOf(root);
  return named(root, 'Control').flatMap((control) => {
    const resid = control.children.find(({ name }) => name === 'Label')?.attributes['resid'];
    const label = settings.find(({ xml }) => xml.attributes['id'] === resid);
    return [label?.value ?? '', ...Object.values(label?.overrides ?? {})]
      .filter((text) => text.length > LABEL_LENGTH)
      .map((text) => `label « ${text} » is longer than ${LABEL_LENGTH} characters`);
  });
};

/** Commands with one TaskpaneId share a pane, whose content they replace (reference: Action). */
const commands: Check = (root, { screens, host }) => {
  const urls = resourcesOf(root);
  const actions = named(root, 'Action');
  const places = actions.map((action) => {
    const resid = action.children.find(({ name }) => name === 'SourceLocation')?.attributes['resid'];
    return (urls.find(({ id }) => id === resid)?.value ?? '').slice(host.length + 1);
  });
  const asked = places.map((place) => new URLSearchParams(place.split('?')[1] ?? '').get('ecran'));
  const panes = new Set(actions.map((action) => textOf(action, 'TaskpaneId')));
  const ids = ['Control', 'Group'].flatMap((name) =>
    repeated(named(root, name).map((xml) => xml.attributes['id'] ?? '')),
  );
  return [
    ...(actions.length === 4 ? [] : [`${actions.length} commands, not 4`]),
    ...(panes.size === 1 && !panes.has('') ? [] : [`commands open ${panes.size} panes`]),
    ...places
      .filter((place) => place.split('?')[0] !== 'taskpane.html')
      .map((place) => `a command opens « ${place} »`),
    ...repeated(places).map((place) => `two commands open « ${place} »`),
    ...asked
      .filter((screen) => screen !== null && !screens.includes(screen))
      .map((screen) => `no screen is called « ${screen} »`),
    ...ids.map((id) => `id ${id} is used twice`),
    ...named(root, 'Group')
      .filter(({ children }) => children.filter(({ name }) => name === 'Control').length > CONTROLS)
      .map(() => `more than ${CONTROLS} controls in a group`),
    ...named(root, 'OfficeTab')
      .filter(({ attributes }) => attributes['id'] !== 'TabHome')
      .map(({ attributes }) => `commands are on ${attributes['id']}, not on the Home tab`),
  ];
};

const CHECKS = [identity, references, addresses, domains, pictures, locales, target, labels, commands];

/** What a well-made manifest may still get wrong, one sentence each. */
export const checkMeaning = (root: Xml, facts: Facts): string[] =>
  CHECKS.flatMap((check) => check(root, facts));
