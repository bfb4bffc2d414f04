import { outputFormats } from './arguments';

export const help = `Waymark without a window: from answers to a national implementation road map.

  waymark pack check PACK.yaml...
      Checks instrument packs and gives every error at once; warnings are for the legal reviewer and the author.
  waymark pack translate PACK.yaml --to fr -o TEXTS.xlsx
      Every text of a pack (or of the safeguards checklist) with where it is read and its translation, for a translator.
  waymark pack translate PACK.yaml --to fr --merge TEXTS.xlsx -o PACK.yaml
      Takes the translations back; comments and order of the pack stay. A text that changed meanwhile is left out and named.
  waymark pack to-xlsx PACK.yaml -o PACK.xlsx
      A whole pack as a workbook with one sheet for each kind of thing, to read, fill in and change in a spreadsheet.
  waymark pack from-xlsx PACK.xlsx -o PACK.yaml
      The pack that such a workbook holds. Every error is named by sheet and cell; with an error nothing is written.
  waymark pack from-xlsform FORM.xlsx -o PACK.yaml
      A pack from a form for ODK, KoBo or another XLSForm tool. Every row, cell and column that a pack cannot hold is
      named at its place; with an error nothing is written. Columns waymark::level and others make criteria of questions.
  waymark findings CONSULTATION.json [--pack PACK.yaml] [-o FINDINGS.json]
      Baseline, gaps and needs, to standard output or to a file.
  waymark roadmap CONSULTATION.json [--pack PACK.yaml] --out DIR [--formats ${outputFormats.join(',')}] [--lang en]
      The road map as roadmap.json, .docx, .xlsx and .html, or as the formats that are named; pdf needs an installed
      Chromium, Chrome or Edge.
  waymark schemas --out DIR
      The JSON Schemas of all files.
  waymark --help | --version

Without --pack, the pack that the consultation names must be one that comes with Waymark.
Errors go to standard error as FILE:WHERE: sentence [code]. Exit: 0 done, 1 errors in files, 2 the command was not understood.
`;
