// What the page says, and how it writes places and amounts.
import { Measure, type NeedCategory, type PublicNeed, type PublicPart } from 'needs-client';
import places from './places.json';

export const COUNTY = '430525';

export const CATEGORIES: Record<NeedCategory, string> = {
  SCHOOLING: '上学',
  MEDICAL: '看病',
  HOUSING: '住房',
  INDUSTRY: '产业',
  JOB: '就业',
  TRAINING: '培训',
  DAILY_GOODS: '生活用品',
  SKILL: '技术',
  SALES: '农产品销售',
};

const NAMES: Record<string, string> = places;

/** The county's townships by code. */
export const TOWNSHIPS = Object.entries(NAMES).filter(([code]) => code !== COUNTY);

export function place(code: string | undefined): string {
  return (code && NAMES[code]) ?? `区划代码 ${code}`;
}

export function category(need: PublicNeed): string {
  return need.category ? CATEGORIES[need.category] : '爱心需求';
}

/** An amount or a number with its unit; the unit may be unknown. */
export function extent(need: PublicNeed, part: PublicPart | undefined): string {
  return need.measure === Measure.Funds
    ? `${part?.amount ?? '0.00'} 元`
    : `${part?.quantity ?? 0} ${need.unit ?? (need.measure === Measure.Goods ? '件' : '次')}`;
}

export function isOpen(need: PublicNeed): boolean {
  return need.measure === Measure.Funds ? Number(need.left?.amount) > 0 : (need.left?.quantity ?? 0) > 0;
}
