import { officeLook } from '../../src/taskpane/excel/officeLook';

const lookIn = (context: object): ReturnType<typeof officeLook> => {
  Object.assign(globalThis, { Office: { context } });
  return officeLook(true);
};

describe('language and theme of Office', () => {
  it.each([
    ['fr-FR', false],
    ['en-US', true],
    ['en-GB', true],
    // Whoever has neither is a colleague in France.
    ['nl-BE', false],
  ])('%s: in English %s', (displayLanguage, isEnglish) => {
    expect(lookIn({ displayLanguage }).isEnglish).toBe(isEnglish);
  });

  it.each([
    ['#ffffff', false],
    ['#F3F2F1', false],
    ['#292929', true],
    ['#000000', true],
    // Excel on the web gives none, and nothing is made of what is no colour: the system decides.
    [undefined, null],
    ['white', null],
  ])('ground %s: dark %s', (bodyBackgroundColor, isDark) => {
    expect(lookIn({ displayLanguage: 'fr-FR', officeTheme: { bodyBackgroundColor } }).isDark).toBe(isDark);
  });
});
