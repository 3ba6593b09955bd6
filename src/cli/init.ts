/** `jianbao init`: a config file with a sentence beside each key. It never writes over one. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Exit, type Io, reason, say } from './io.js';
import { langOf } from './lang.js';

const NAME = 'jianbao.config.yaml';

const TEXT = {
  en: `# jianbao validate reads this file for every page below this folder. What is commented out is not set.

# The paper's name, as its folios print it.
# paper: 姑苏晚报

# Where it is printed: a name or a GB/T 2260 code.
# region: 苏州

# Where the issue's day stands in a file's name; * is anything.
# issueDate: YYYYMMDD-*.txt

# Names that sign often: a byline one character away from one is pointed at.
# staff: [沈一舟, 周可]

# A list of places of your own, a YAML file: - { name: 虎丘湿地片区, level: feature, parent: '320507' }
# places: places.yaml

# off, info, warning or error for any rule; jianbao rules lists them.
rules:
  # structure/no-byline: off
`,
  zh: `# jianbao validate 检查本文件夹以下的版面时读这个文件；注释掉的就是没有设置。

# 报名，与报眉上印的一样。
# paper: 姑苏晚报

# 在哪里出版：地名或 GB/T 2260 代码。
# region: 苏州

# 文件名里出报日期的写法，* 表示任意字符。
# issueDate: YYYYMMDD-*.txt

# 常用作者：署名与其中之一只差一字时会指出。
# staff: [沈一舟, 周可]

# 自己的地名表（YAML 文件）：- { name: 虎丘湿地片区, level: feature, parent: '320507' }
# places: places.yaml

# 每条规则可设 off、info、warning、error；jianbao rules 列出全部规则。
rules:
  # structure/no-byline: off
`,
};

export async function init({ lang }: { lang: 'en' | 'zh' | undefined }, io: Io): Promise<Exit> {
  try {
    await writeFile(join(io.cwd(), NAME), TEXT[langOf(lang, io)], { flag: 'wx' });
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST';
    say(io, there ? `${NAME} is there already, and is left as it is.` : `${NAME}: ${reason(error)}`);
    return 2;
  }
  say(io, `${NAME} is written; its comments say what each key does.`);
  return 0;
}
