import { expect, test } from 'vitest';
import { csvRow } from './write-csv.ts';

test.each([
  [['a', 1, true, null, undefined], 'a,1,true,,'],
  [['two, three', 'he said "no"', 'one\ntwo'], '"two, three","he said ""no""","one\ntwo"'],
  [[-5, '=1+1', '@x', '-5'], "-5,'=1+1,'@x,'-5"],
])('%j is written so that a spreadsheet reads it, and runs nothing', (values, row) => {
  expect(csvRow(values)).toBe(row);
});
