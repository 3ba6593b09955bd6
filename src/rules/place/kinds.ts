/** On what evidence a name was read: the `rule` of a mention that no row of rows.ts made. */
export const KINDS = {
  'place/own': 'A row of the user’s own.',
  'place/full-name':
    'A division’s name in full: 昆山市, 千灯镇. Which of its namesakes, the article and the region say.',
  'place/chain': 'Right after the unit it lies in: 江苏|昆山, 昆山市|千灯镇, 昆山(千灯).',
  'place/unit-of-another-kind': 'A unit whose suffix has changed since, or had not yet: 巴城乡 in a paper of 1985.',
  'place/province-or-prefecture': 'A province or prefecture in short, between word boundaries: 江苏, 扬州.',
  'place/country': 'A country.',
  'place/abroad': 'A city or state of another country.',
  'place/feature': 'A river, lake, mountain, sea, part of a country, or a great sight: no division.',
  'place/water': 'A river or lake of no list, by its last character: 茂林河.',
  'place/land': 'A peninsula, a group of islands, a strait, a valley of no list: 贾拉勒谷地.',
  'place/short-of-named': 'A county or town in short whose full name the article has.',
  'place/short-in-list': 'In a list with its neighbours or before a noun for all of them: 昆山、太仓两市.',
  'place/short-in-region': 'A county in short of the paper’s own prefecture.',
  'place/short-near-its-own': 'A county in short beside its prefecture, its neighbours or its towns.',
  'place/short-in-frame': 'A town in short of a county that the article names, after a verb of coming and going.',
  'place/short-as-word': 'A county in short that the dictionary knows as a place and that no other county is called.',
  'place/village': 'A village or community after its town, and every time the article says it again.',
} as const;
