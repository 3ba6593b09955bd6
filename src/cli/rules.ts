/** `jianbao rules`: all of them, or everything about one. */
import { rules as all, type Example } from '../validate/index.js';
import { suggestion } from './config.js';
import { type Exit, type Io, printable, say, send } from './io.js';
import { langOf } from './lang.js';
import { pad, painter } from './paint.js';

const WORDS = {
  en: {
    finds: 'What it finds',
    why: 'Why it matters',
    fails: 'Fails',
    passes: 'Passes',
    says: 'Says',
    fix: 'Mended by --fix: its suggestions are sure.',
    default: 'by default',
  },
  zh: {
    finds: '查什么',
    why: '为什么',
    fails: '不通过',
    passes: '通过',
    says: '提示语',
    fix: '--fix 会自动修改：建议是确定的。',
    default: '默认',
  },
};

export async function rules(
  { name, lang: asked }: { name: string | undefined; lang: 'en' | 'zh' | undefined },
  io: Io,
): Promise<Exit> {
  const lang = langOf(asked, io);
  const { paint } = painter(io);
  if (name === undefined) {
    const rows = all.map(({ id, severity, doc }) => `${paint(pad(id, 34), 'strong')}${pad(severity, 9)}${doc[lang]}\n`);
    await send(io, rows.join(''));
    return 0;
  }
  const rule = all.find(({ id }) => id === name);
  if (!rule) {
    say(
      io,
      `Unknown rule ${name}, ${suggestion(
        name,
        all.map(({ id }) => id),
      )}`,
    );
    return 2;
  }
  const words = WORDS[lang];
  const { id, severity, doc, why, message, safe, example } = rule;
  const part = (title: string, text: string): string =>
    `${paint(title, 'strong')}\n${text.replace(/^(?=.)/gmu, '  ')}\n\n`;
  await send(
    io,
    `${paint(id, 'strong')}  ${severity} (${words.default})\n\n${part(words.finds, doc[lang])}${part(words.why, why[lang])}${part(words.says, message[lang])}${part(words.fails, shown(example.fails))}${part(words.passes, shown(example.passes))}${safe ? `${words.fix}\n` : ''}`,
  );
  return 0;
}

/** An example as it would lie on the disk: files by name, what is known of the paper before them. */
function shown({ pages, names, bytes, paper, staff, issueDate }: Example): string {
  const known = [
    ...(paper ? [`paper: ${paper}`] : []),
    ...(staff ? [`staff: [${staff.join(', ')}]`] : []),
    ...(issueDate === null ? [] : [`issue: ${issueDate ?? '2022-03-03'}`]),
  ];
  const files = pages.map((page, i) => {
    const print = i === 0 && bytes ? bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ') : page.trimEnd();
    return `── ${names?.[i] ?? `${i + 1}.txt`}\n${print.split('\n').map(printable).join('\n')}`;
  });
  return [...known, ...files].join('\n');
}
