// A partner's page: what is needed, kept up to date, and taking it.
import type { PublicNeed } from 'needs-client';
import { Card } from './card';
import { forget, register, registered } from './claim';
import { keepToken, refusal, token } from './client';
import { Copy } from './feed';
import { CATEGORIES, TOWNSHIPS, isOpen } from './words';

const find = <E extends Element>(selector: string): E => document.querySelector<E>(selector)!;
const list = find<HTMLUListElement>('#needs');
const status = find<HTMLElement>('#status');
const account = find<HTMLElement>('#account');
const township = find<HTMLSelectElement>('#township');
const category = find<HTMLSelectElement>('#category');
const signOut = find<HTMLButtonElement>('#sign-out');
const cards = new Map<string, Card>();
const copy = new Copy((state) => show(state));

for (const [code, name] of TOWNSHIPS) {
  township.add(new Option(name, code));
}
for (const [code, name] of Object.entries(CATEGORIES)) {
  category.add(new Option(name, code));
}
find('#filter').addEventListener('change', () => show('current'));
find('#filter').addEventListener('submit', (event) => event.preventDefault());

function chosen(need: PublicNeed): boolean {
  const all = !township.value && !category.value;
  return all || ((!township.value || need.division === township.value) && (!category.value || need.category === category.value));
}

function show(state: 'current' | 'away'): void {
  // what was seen open stays when it is taken, so that whoever claims sees what came of it
  const wanted = [...copy.needs.values()].filter((need) => chosen(need) && (isOpen(need) || cards.has(need.publicId!)));
  const ids = new Set(wanted.map((need) => need.publicId!));
  for (const [id, card] of cards) {
    if (!ids.has(id)) {
      card.element.remove();
      cards.delete(id);
    }
  }
  for (const need of wanted) {
    const card = cards.get(need.publicId!);
    if (card) {
      card.show(need);
    } else {
      const added = new Card(need);
      cards.set(need.publicId!, added);
      list.append(added.element);
    }
  }
  const open = wanted.filter(isOpen).length;
  // a status that is written again is read out again: only when it says something else
  const text = state === 'away' ? '暂时连不上服务，稍后自动重试。' : `${open} 项需求等待帮助`;
  if (status.textContent !== text) {
    status.textContent = text;
  }
}

function allow(): void {
  find<HTMLElement>('#hint').hidden = registered();
  signOut.hidden = token() === null;
  cards.forEach((card) => card.allow());
}

async function signIn(name: string): Promise<void> {
  account.textContent = '正在登记……';
  try {
    await register(name);
    account.textContent = '可以认领了。';
  } catch (error) {
    forget();
    const problem = await refusal(error);
    account.textContent =
      problem === null
        ? '没有收到答复，请再试一次。'
        : problem.status === 401
          ? '令牌无效或已过期（五分钟），请重新粘贴。'
          : `未能登记：${problem.detail ?? problem.title ?? problem.status}`;
  }
  allow();
}

find('#sign-in').addEventListener('submit', (event) => {
  event.preventDefault();
  const pasted = find<HTMLInputElement>('#token');
  keepToken(pasted.value.trim());
  pasted.value = '';
  void signIn(find<HTMLInputElement>('#name').value);
});
signOut.addEventListener('click', () => {
  keepToken(null);
  forget();
  account.textContent = '令牌已清除。';
  allow();
});
if (token() !== null) {
  void signIn(find<HTMLInputElement>('#name').value);
}
void copy.follow();
