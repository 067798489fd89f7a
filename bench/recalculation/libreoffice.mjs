import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * LibreOffice timed from inside, by a Basic macro in a profile of its own: nothing but libreoffice-calc is needed. A file is
 * opened with the results it carries (« never recalculate »), so that loading and recalculating are two figures.
 */
const NEVER_RECALCULATE =
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>1</value></prop></item>';

const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** For each file: its load, then so many hard recalculations (Ctrl+Maj+F9), in wall and CPU milliseconds. */
const basic = (files, runs, out) => `Function Ticks As Long
  Dim handle As Integer
  Dim stat As String
  Ticks = 0
  If Not FileExists("/proc/self/stat") Then Exit Function
  handle = FreeFile
  Open "/proc/self/stat" For Input As #handle
  Line Input #handle, stat
  Close #handle
  Dim parts
  parts = Split(stat, " ")
  Ticks = (CLng(parts(13)) + CLng(parts(14))) * 10
End Function
Sub Measure
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim started As Long
  Dim worked As Long
  Dim said As String
  Dim turn As Integer
  Dim place As Integer
  Dim handle As Integer
  Dim book As Object
  Dim files
  files = Array(${files.map(quoted).join(', ')})
  For place = 0 To UBound(files)
    worked = Ticks()
    started = GetSystemTicks()
    book = StarDesktop.loadComponentFromURL(ConvertToURL(files(place)), "_blank", 0, hidden())
    said = CStr(GetSystemTicks() - started) & "/" & CStr(Ticks() - worked)
    For turn = 1 To ${runs}
      worked = Ticks()
      started = GetSystemTicks()
      book.calculateAll()
      said = said & " " & CStr(GetSystemTicks() - started) & "/" & CStr(Ticks() - worked)
    Next turn
    handle = FreeFile
    Open ${quoted(out)} For Append As #handle
    Print #handle, said
    Close #handle
    book.close(True)
  Next place
  StarDesktop.terminate()
End Sub`;

const moduleOf = (text) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(text)}</script:module>`;

function soffice(profile, ...args) {
  return new Promise((done, fail) => {
    const child = spawn(
      'soffice',
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', ...args],
      { stdio: 'ignore' },
    );
    child.on('error', fail);
    child.on('exit', done);
  });
}

/** A first start makes the profile, and would undo what stands in it already. */
async function makeProfile(profile, macro) {
  await soffice(profile, '--terminate_after_init');
  const settings = join(profile, 'user', 'registrymodifications.xcu');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace('</oor:items>', `${NEVER_RECALCULATE}</oor:items>`),
  );
  writeFileSync(join(profile, 'user', 'basic', 'Standard', 'Module1.xba'), moduleOf(macro));
}

const timeOf = (said) => {
  const [ms, cpu] = said.split('/').map(Number);
  return { ms, cpu };
};

/**
 * The load, then each hard recalculation, for each file, in one process: milliseconds on the clock, and of CPU (Linux; else 0).
 * @throws Error when LibreOffice is not there, or says nothing.
 */
export async function timesOf(files, runs = 3) {
  const profile = mkdtempSync(join(tmpdir(), 'spaser-lo-times-'));
  try {
    const out = join(profile, 'times.txt');
    await makeProfile(profile, basic(files, runs, out));
    await soffice(profile, 'macro:///Standard.Module1.Measure');
    if (!existsSync(out)) throw new Error('LibreOffice n’a rien mesuré.');
    const lines = readFileSync(out, 'utf8').trim().split('\n');
    return lines.map((line) => {
      const [load, ...recalculations] = line.trim().split(/\s+/).map(timeOf);
      return { load, recalculations };
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
