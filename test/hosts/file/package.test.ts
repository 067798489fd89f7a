import { strFromU8, unzipSync } from 'fflate';
import { TABLES } from '../../../src/catalogue/tables';
import { createFileHost, openFileHost } from '../../../src/hosts/file';
import { columnLetters } from '../../../src/workbook/dialect';
import { ROWS, rowFormula, samplePlan } from './samplePlan';

/** The last column of the table of contracts. */
const LAST = columnLetters(TABLES.MARCHES.fields.length - 1);

/** Tags open and close in order, attributes are quoted, no bare `&` or `<`. @returns the fault, or null. */
function faultOf(xml: string): string | null {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^?]*\?>/, '');
  const token = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (let found = token.exec(body); found; found = token.exec(body)) {
    at = token.lastIndex;
    const [, closing, name = '', attributes, selfClosed, text] = found;
    if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(text ?? attributes ?? ''))
      return `bare & near ${found[0].slice(0, 60)}`;
    if (text !== undefined || selfClosed) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return `</${name}> closes nothing`;
  }
  if (at !== body.length) return `cannot read ${body.slice(at, at + 60)}`;
  return open.length > 0 ? `${open.join('>')} stays open` : null;
}

const partsOf = async (): Promise<Map<string, string>> => {
  const host = createFileHost({ rowFormula });
  await host.apply(samplePlan());
  await host.writeRows('MARCHES', ROWS, 'replace');
  return new Map(Object.entries(unzipSync(await host.save())).map(([path, data]) => [path, strFromU8(data)]));
};

describe('the package', () => {
  let parts = new Map<string, string>();
  beforeAll(async () => {
    parts = await partsOf();
  });
  const part = (path: string): string => parts.get(path) ?? '';

  test('every part is well-formed XML', () => {
    expect([...parts].map(([path, xml]) => [path, faultOf(xml)]).filter(([, fault]) => fault)).toEqual([]);
  });

  test('[Content_Types] names each part, and only parts that exist', () => {
    const named = [...part('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path);
    expect(named.filter((path) => !parts.has(path ?? ''))).toEqual([]);
    const others = [...parts.keys()].filter(
      (path) => !path.endsWith('.rels') && path !== '[Content_Types].xml',
    );
    expect(others.filter((path) => !named.includes(path))).toEqual([]);
  });

  test('every relationship leads to a part', () => {
    for (const [path, xml] of parts) {
      if (!path.endsWith('.rels')) continue;
      const folder = path.replace(/_rels\/[^/]+$/, '');
      for (const [, target = ''] of xml.matchAll(/Target="([^"]+)"/g)) {
        const resolved = new URL(target, `file:///${folder}`).pathname.slice(1);
        expect(parts.has(resolved)).toBe(true);
      }
    }
  });

  test('the column that only the product reads is out of sight, and no other', () => {
    const column = TABLES.MARCHES.fields.findIndex(({ id }) => id === 'empreinte') + 1;
    const sheets = [...parts].filter(([path]) => path.startsWith('xl/worksheets/'));
    const tags = sheets.flatMap(([, xml]) => xml.match(/<col [^>]*hidden="(?:1|true)"[^>]*>/g) ?? []);
    const ends = tags.map((tag) => ['min', 'max'].map((end) => new RegExp(`${end}="(.*?)"`).exec(tag)?.[1]));
    expect(ends).toEqual([[String(column), String(column)]]);
  });

  test('headers of the data table are its columns, and computed columns carry their formula', () => {
    const table =
      [...parts].find(([path, xml]) => path.startsWith('xl/tables/') && xml.includes('"Marches"'))?.[1] ?? '';
    expect(table).toContain(`ref="A1:${LAST}5"`);
    const names = [...table.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toHaveLength(Number(/tableColumns count="(\d+)"/.exec(table)?.[1]));
    expect(table).toMatch(
      /<tableColumn id="\d+" name="Exercice"><calculatedColumnFormula>IF\(ISNUMBER\(Marches\[\[#This Row\],\[Date de notification\]\]\)/,
    );
  });

  test('lists with a comma go to a hidden sheet; messages, lists and dates guard the data table', () => {
    expect(part('xl/workbook.xml')).toMatch(/name="_listes" sheetId="\d" r:id="rId\d" state="hidden"/);
    expect(part('xl/workbook.xml')).toMatch(/name="_spaser" sheetId="\d" r:id="rId\d" state="veryHidden"/);
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/type="list"[^>]*><formula1>'_listes'!\$A\$1:\$A\$2</);
    const marches = part('xl/worksheets/sheet2.xml');
    expect(marches).toMatch(/type="list" sqref="O2:O5"[^>]*><formula1>"OUI,NON"</);
    expect(marches).toMatch(/type="date" sqref="E2:E5"/);
    expect(marches).toMatch(/type="decimal" sqref="F2:F5"/);
    expect(marches).toMatch(/<col min="5" style="\d+" max="5"/);
    expect(marches).toContain(`<dimension ref="A1:${LAST}5"/>`);
  });

  test('panes, printing, names, links, chart and its words', () => {
    const suivi = part('xl/worksheets/sheet1.xml');
    expect(suivi).toContain('state="frozen"');
    expect(suivi).toContain('showGridLines="0"');
    expect(suivi).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
    );
    expect(suivi).toContain(`<hyperlink ref="E5" location="'Marchés'!A1"`.replace(/'/g, '&apos;'));
    const workbook = part('xl/workbook.xml');
    expect(workbook).toContain(`<definedName name="P_annee_suivi">'Suivi'!$B$10</definedName>`);
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Suivi'!$4:$4</definedName>`,
    );
    expect(part('xl/drawings/drawing1.xml')).toContain('descr="Deux indicateurs et leurs cibles"');
  });

  test('opened and saved again without a plan: chart, lists, rules, panes and titles are still there', async () => {
    const host = createFileHost({ rowFormula });
    await host.apply(samplePlan());
    const again = await (await openFileHost(await host.save(), { rowFormula })).save();
    const files = new Map(Object.entries(unzipSync(again)).map(([path, data]) => [path, strFromU8(data)]));
    const suivi = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(suivi).toMatch(/type="list"[^>]*><formula1>'?_listes'?!\$A\$1:\$A\$2</);
    expect(suivi).toContain('LEFT(D5,1)="▲"');
    expect(suivi).toContain('type="iconSet"');
    expect(suivi).toContain('state="frozen"');
    expect(files.get('xl/workbook.xml')).toContain("'Suivi'!$4:$4");
    expect(files.get('xl/charts/chart1.xml')).toContain("'Suivi'!$B$5:$B$6");
    expect(files.get('xl/drawings/drawing1.xml')).toContain('Deux indicateurs');
    expect([...files].map(([path, xml]) => [path, faultOf(xml)]).filter(([, fault]) => fault)).toEqual([]);
  });

  test('no text became a formula or an error', () => {
    expect(
      [...parts].filter(([path, xml]) => path.startsWith('xl/worksheets/') && /t="e"|<f>1\+1/.test(xml)),
    ).toEqual([]);
  });
});
