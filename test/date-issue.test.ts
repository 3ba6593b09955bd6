import { describe, expect, test } from 'vitest';
import { issueDateOfName, readIssueDate } from '../src/rules/date/issue.js';
import { fold } from '../src/stages/normalise.js';

describe('the issue’s day in a folio', () => {
  test.each([
    ['2022-03-04', '2022年3月4日　星期五　第12版'],
    ['2022-03-04', '河港晚报 2022年3月4日 星期五'],
    ['2017-09-13', '中華民國106年9月13日 星期三'],
    ['2017-09-13', '民國一〇六年九月十三日'],
    ['2017-09-13', '民國一百零六年九月十三日'],
    ['2017-09-13', 'A5 2017.09.13 星期三'],
    ['1994-03-05', '１９９４年３月５日　第二版'],
    ['2022-03-04', '二〇二二年三月四日'],
    ['2022-03-04', '二○二二年三月四日 农历壬寅年二月初二'],
    ['1957-04-13', '一九五七年四月十三日 星期六'],
    ['2022-03-04', '2022-03-04 A05'],
    ['2022-03-04', '2022/3/4 要闻'],
    ['2022-03-04', '2022·3·4'],
    ['2022-03-04', '责编 李四　2022 年 3 月 4 日'],
    ['1998-12-31', '1998年12月31日'],
    ['1998-12-31', '一九九八年十二月三十一日'],
    ['1949-10-01', '一九四九年十月一日'],
  ])('%s in %s', (iso, line) => {
    const view = fold(line);
    const found = readIssueDate(view);
    expect(found?.iso).toBe(iso);
    expect(view.slice(found?.start, found?.end)).toMatch(/^\S.*\S$/u);
  });

  test.each([
    '第12版 要闻',
    '3月4日 星期五',
    '2022年3月',
    '2022年2月30日',
    '今日16版',
    '电话 2022-1234-5678',
    '1.2022.3',
    '',
  ])('none in %s', (line) => {
    expect(readIssueDate(fold(line))).toBeNull();
  });
});

describe('the issue’s day in a file’s name', () => {
  test.each([
    ['2022-03-04', '20220304.txt'],
    ['2022-03-04', '2022030405.txt'],
    ['1994-03-05', 'rmrb-1994-03-05-02.txt'],
    ['2022-03-04', '2022-03-04_A05.txt'],
    ['2022-03-04', '2022_03_04_A05'],
    ['2022-03-04', '/archive/2022/03/04/A05.txt'],
    ['2022-03-04', '2022-03/04/A05.txt'],
    ['2022-03-04', '河港晚报2022年3月4日A05.txt'],
    ['2022-03-04', '二〇二二年三月四日.txt'],
    ['1957-04-13', 'hgb19570413_1'],
  ])('%s in %s', (iso, name) => {
    expect(issueDateOfName(name)).toBe(iso);
  });

  test.each(['page.txt', 'A05.txt', '20221304.txt', '20220230.txt', '1234567890.txt', '2022.txt', 'scan-0042.txt', ''])(
    'none in %s',
    (name) => {
      expect(issueDateOfName(name)).toBeNull();
    },
  );
});
