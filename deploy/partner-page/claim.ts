// Taking a need: who claims, and the key that makes a repeat harmless.
import { HelperKind, Measure, type PublicNeed } from 'needs-client';
import { claims, helpers, refusal } from './client';
import { COUNTY, extent } from './words';

let helperId: string | undefined;

/** A helper registers itself, once; afterwards the answer is the same record. */
export async function register(name: string): Promise<string> {
  const helper = await helpers.registerHelper({
    registerHelperRequest: { name, kind: HelperKind.Person, division: COUNTY },
  });
  helperId = helper.id!;
  return helper.name ?? name;
}

export function forget(): void {
  helperId = undefined;
}

export const registered = (): boolean => helperId !== undefined;

export type Outcome = { done: boolean; message: string };

/**
 * The key stands for one intention and outlives a reload: it is given up only when an answer has
 * come, so that a claim whose answer was lost is not made twice.
 */
export async function claim(need: PublicNeed, wanted: string): Promise<Outcome> {
  const intention = `bangfu.claim.${helperId}.${need.publicId}.${wanted}`;
  const key = sessionStorage.getItem(intention) ?? crypto.randomUUID();
  sessionStorage.setItem(intention, key);
  const share = need.measure === Measure.Funds ? { amount: wanted } : { quantity: Number(wanted) };
  try {
    await claims.claimPublicNeed({
      publicId: need.publicId!,
      idempotencyKey: key,
      claimRequest: { helperId: helperId!, ...share },
    });
    sessionStorage.removeItem(intention);
    return { done: true, message: `谢谢！您认领了 ${extent(need, share)}，请在约定时间内送达。` };
  } catch (error) {
    const problem = await refusal(error);
    if (problem === null || problem.status >= 500 || problem.slug === 'request-in-progress') {
      return { done: false, message: '没有收到答复。请再按一次：同一次认领不会重复登记。' };
    }
    if (problem.status !== 429) {
      sessionStorage.removeItem(intention);
    }
    return { done: false, message: sentence(need, problem) };
  }
}

function sentence(need: PublicNeed, problem: NonNullable<Awaited<ReturnType<typeof refusal>>>): string {
  if (problem.slug === 'need-over-claimed') {
    const left = need.measure === Measure.Funds ? { amount: String(problem.left) } : { quantity: Number(problem.left) };
    return Number(problem.left) > 0
      ? `有人先认领了一部分，现在还差 ${extent(need, left)}。`
      : '这项需求刚刚被其他人全部认领了。';
  }
  switch (problem.status) {
    case 401:
      return '令牌无效或已过期（五分钟），请重新粘贴。';
    case 403:
      return '这个令牌不能认领需求。';
    case 404:
      return '这项需求已经撤下。';
    case 409:
      return '这项需求现在不能认领。';
    case 429:
      return `请求太多，请在 ${problem.retryAfter} 秒后再试。`;
    default:
      return `${problem.title ?? '未能认领'}：${problem.detail ?? problem.status}`;
  }
}
