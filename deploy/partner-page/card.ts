// One need on the page; every text is set as text, none as markup.
import { Measure, type PublicNeed } from 'needs-client';
import { claim, registered } from './claim';
import { category, extent, isOpen, place } from './words';

function add<K extends keyof HTMLElementTagNameMap>(to: Element, tag: K, text = '', kind = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = kind;
  to.append(element);
  return element;
}

export class Card {
  readonly element = document.createElement('li');
  private readonly title = add(this.element, 'h3');
  private readonly where = add(this.element, 'p', '', 'place');
  private readonly text = add(this.element, 'p');
  private readonly asked = add(this.element, 'p');
  private readonly left = add(this.element, 'p', '', 'left');
  private readonly form = add(this.element, 'form');
  private readonly label = add(this.form, 'label', '我来帮 ');
  private readonly wanted = add(this.label, 'input');
  private readonly unit = add(this.label, 'span');
  private readonly button = add(this.form, 'button', '认领');
  private readonly message = add(this.element, 'p', '', 'message');

  constructor(private need: PublicNeed) {
    this.element.dataset['need'] = need.publicId;
    this.message.setAttribute('role', 'status');
    const funds = need.measure === Measure.Funds;
    this.wanted.inputMode = funds ? 'decimal' : 'numeric';
    this.wanted.pattern = funds ? '[0-9]+(\\.[0-9]{1,2})?' : '[1-9][0-9]*';
    this.wanted.required = true;
    this.wanted.title = funds ? '金额，单位元' : '数量，整数';
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.take();
    });
    this.show(need);
  }

  /** What the need is now; what somebody has typed stays. */
  show(need: PublicNeed): void {
    this.need = need;
    this.title.textContent = need.item ? `${category(need)}：${need.item}` : category(need);
    this.where.textContent = place(need.village ?? need.division);
    this.text.textContent = need.text ?? '';
    this.text.hidden = !need.text;
    this.asked.textContent = `需要 ${extent(need, need.asked)}`;
    this.left.textContent = isOpen(need) ? `还差 ${extent(need, need.left)}` : '已全部认领';
    this.unit.textContent = ` ${extent(need, undefined).replace(/^\S+ /, '')}`;
    this.button.setAttribute('aria-label', `认领：${this.title.textContent}，${this.where.textContent}`);
    this.form.hidden = !isOpen(need);
    this.allow();
  }

  /** Whether a claim can be sent depends on who is there. */
  allow(): void {
    this.button.disabled = !registered();
  }

  private async take(): Promise<void> {
    if (!registered()) {
      return;
    }
    this.button.disabled = true;
    this.message.textContent = '正在提交……';
    const funds = this.need.measure === Measure.Funds;
    const outcome = await claim(this.need, funds ? Number(this.wanted.value).toFixed(2) : this.wanted.value);
    this.message.textContent = outcome.message;
    this.message.classList.toggle('done', outcome.done);
    this.allow();
  }
}
