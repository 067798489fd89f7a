import { COMMITTED_HOST, hostFrom, hostOfManifest, withHost } from '../../scripts/host.mjs';
import { MANIFEST } from '../manifest/support';

describe('the address of a deployment', () => {
  it.each([
    [undefined, COMMITTED_HOST],
    ['', COMMITTED_HOST],
    ['https://outils.exemple.fr', 'https://outils.exemple.fr'],
    ['https://outils.exemple.fr/', 'https://outils.exemple.fr'],
    ['https://outils.exemple.fr:443/', 'https://outils.exemple.fr'],
    [' https://Outils.Exemple.fr/spaser// ', 'https://outils.exemple.fr/spaser'],
    ['https://serveur:8443/a/b/', 'https://serveur:8443/a/b'],
    ['https://outils.exemple.fr/achats publics', 'https://outils.exemple.fr/achats%20publics'],
  ])('%p is %s', (asked, host) => {
    expect(hostFrom(asked)).toBe(host);
  });

  it.each([
    ['http://outils.exemple.fr', 'https'],
    ['outils.exemple.fr', "n'est pas une adresse"],
    ['file:///C:/spaser', 'https'],
    ['https://', "n'est pas une adresse"],
    ['https://moi:secret@outils.exemple.fr', 'mot de passe'],
    ['https://outils.exemple.fr/?a=1', '« ? »'],
    ['https://outils.exemple.fr/#a', '« # »'],
    ['https://outils.exemple.fr/spaser/taskpane.html', 'https://outils.exemple.fr/spaser'],
    ['https://outils.exemple.fr/a&b', 'caractère réservé'],
  ])('%p is refused, and why is said', (asked, why) => {
    expect(() => hostFrom(asked)).toThrow(why);
    expect(() => hostFrom(asked)).toThrow('Pour corriger');
  });

  it('replaces the committed one everywhere in the manifest, and nothing else', () => {
    const host = 'https://outils.exemple.fr/$&/spaser';
    const built = withHost(MANIFEST, host);
    expect(built).not.toContain(COMMITTED_HOST);
    expect(built.split(host).join(COMMITTED_HOST)).toBe(MANIFEST);
    expect(hostOfManifest(built)).toBe(host);
    expect(() => withHost('<OfficeApp />', host)).toThrow(COMMITTED_HOST);
  });
});
