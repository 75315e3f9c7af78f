-- How other systems write rosters (字段对照): which heading is which column, which code which word. The nation's come with a release; a
-- division adds its own. A version is written once, and a roster says by which it was read.

create table column_mapping (
  id          uuid primary key default uuidv7(),
  owner       text collate "C" not null,
  source      text collate "C" not null,
  version     integer not null check (version > 0),
  name        text not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  unique (owner, source, version)
);
alter table column_mapping enable row level security;
create policy column_mapping_read on column_mapping for select using (true);
create policy column_mapping_defined on column_mapping for insert with check (in_scope(owner) and owner <> 'CN');

-- A heading, or a code with the word that it is; a code without one says as much as an empty cell.
create table column_mapping_word (
  mapping_id uuid not null references column_mapping,
  position   integer not null,
  heading    text,
  code       text,
  field      text not null,
  word       text,
  primary key (mapping_id, position),
  check ((heading is null) <> (code is null)),
  check (word is null or code is not null)
);
alter table column_mapping_word enable row level security;
create policy column_mapping_word_read on column_mapping_word for select using (true);
create policy column_mapping_word_defined on column_mapping_word for insert
  with check (exists (select from column_mapping m where m.id = mapping_id and in_scope(m.owner) and m.owner <> 'CN'));

alter table roster add column mapping uuid references column_mapping;
-- the same bytes read another way are another roster
drop index roster_file;
create unique index roster_file on roster
  (file_sha256, occurred_on, division, coalesce(mapping, '00000000-0000-0000-0000-000000000000')) where state <> 'REFUSED';

-- Where each heading and code is from stands in docs/column-mappings.md. A code that nobody could show us is not here: it is an error of its
-- cell until a county says what it means.
insert into column_mapping (owner, source, version, name, recorded_by) values
  ('CN', 'JDLK', 1, '全国扶贫开发信息系统导出（建档立卡）', 'release'),
  ('CN', 'FFPJC', 1, '全国防返贫监测信息系统导出', 'release');

insert into column_mapping_word (mapping_id, position, heading, field)
select m.id, h.position, h.heading, h.field
from column_mapping m
cross join lateral (
  select heading, field, row_number() over () as position
  from (values
    ('BOTH', '省', 'PROVINCE'), ('BOTH', '省(自治区、直辖市)', 'PROVINCE'), ('BOTH', '省(区、市)', 'PROVINCE'),
    ('BOTH', '市', 'PREFECTURE'), ('BOTH', '市(盟、州)', 'PREFECTURE'), ('BOTH', '市(地、州、盟)', 'PREFECTURE'),
    ('BOTH', '县', 'COUNTY'), ('BOTH', '县(市、区、旗)', 'COUNTY'),
    ('BOTH', '乡', 'TOWNSHIP'), ('BOTH', '乡(镇)', 'TOWNSHIP'), ('BOTH', '镇(乡)', 'TOWNSHIP'),
    ('BOTH', '村', 'VILLAGE'), ('BOTH', '行政村', 'VILLAGE'),
    ('BOTH', '户编号', 'HOUSEHOLD_NUMBER'),
    ('BOTH', '人编号', 'PERSON_NUMBER'), ('FFPJC', '人口编号', 'PERSON_NUMBER'),
    ('BOTH', '姓名', 'NAME'), ('BOTH', '性别', 'SEX'),
    ('BOTH', '证件号码', 'NATIONAL_ID'), ('JDLK', '身份证号', 'NATIONAL_ID'),
    ('BOTH', '人数', 'HOUSEHOLD_SIZE'), ('BOTH', '家庭人口数', 'HOUSEHOLD_SIZE'),
    ('BOTH', '与户主关系', 'RELATION'), ('BOTH', '民族', 'ETHNIC_GROUP'), ('BOTH', '文化程度', 'EDUCATION'),
    ('BOTH', '在校生状况', 'SCHOOL_STAGE'), ('BOTH', '健康状况', 'HEALTH'), ('BOTH', '劳动技能', 'LABOUR'),
    ('BOTH', '务工区域', 'WORK_PLACE'),
    ('BOTH', '务工时间', 'WORK_MONTHS'), ('BOTH', '务工时间(月)', 'WORK_MONTHS'),
    ('JDLK', '户属性', 'HOUSEHOLD_TYPE'), ('JDLK', '贫困户属性', 'HOUSEHOLD_TYPE'), ('FFPJC', '户类型', 'HOUSEHOLD_TYPE'),
    ('BOTH', '主要致贫原因', 'MAIN_CAUSE'), ('BOTH', '致贫原因1', 'MAIN_CAUSE'), ('BOTH', '其他致贫原因', 'OTHER_CAUSES'),
    ('JDLK', '识别时间', 'IDENTIFIED_ON'), ('FFPJC', '首次识别时间', 'IDENTIFIED_ON'),
    ('JDLK', '脱贫年度', 'EXITED_YEAR'),
    ('BOTH', '是否危房户', 'UNSAFE_HOUSING'), ('BOTH', '危房户', 'UNSAFE_HOUSING'),
    ('BOTH', '是否饮水安全', 'SAFE_WATER'), ('BOTH', '是否解决安全饮用水', 'SAFE_WATER'),
    ('BOTH', '人均纯收入', 'INCOME_PER_HEAD'), ('FFPJC', '人均纯收入(元)', 'INCOME_PER_HEAD'),
    ('JDLK', '联系电话', 'PHONE'), ('FFPJC', '户联系电话', 'PHONE')
  ) as all_of (source, heading, field)
  where all_of.source in ('BOTH', m.source)) as h;

insert into column_mapping_word (mapping_id, position, code, field, word)
select m.id, 1000 + c.position, c.code, c.field, c.word
from column_mapping m
cross join lateral (
  select code, field, word, row_number() over () as position
  from (values
    ('BOTH', 'SEX', '1', '男'), ('BOTH', 'SEX', '2', '女'),
    ('BOTH', 'RELATION', '本人或户主', '户主'),
    ('BOTH', 'EDUCATION', '大专及以上', '大专'),
    ('BOTH', 'SCHOOL_STAGE', '普通高中一年级', '高中'), ('BOTH', 'SCHOOL_STAGE', '普通高中二年级', '高中'),
    ('BOTH', 'SCHOOL_STAGE', '普通高中三年级', '高中'),
    ('JDLK', 'HOUSEHOLD_TYPE', '五保贫困户', '特困供养'),
    ('BOTH', 'WORK_PLACE', '无', null)
  ) as all_of (source, field, code, word)
  where all_of.source in ('BOTH', m.source)
  union all
  -- GB/T 3304 by its numbers
  select lpad(cast(n as text), 2, '0'), 'ETHNIC_GROUP', name, 100 + n
  from unnest(string_to_array('汉族,蒙古族,回族,藏族,维吾尔族,苗族,彝族,壮族,布依族,朝鲜族,满族,侗族,瑶族,白族,土家族,哈尼族,哈萨克族,傣族,黎族,傈僳族,佤族,畲族,'
    '高山族,拉祜族,水族,东乡族,纳西族,景颇族,柯尔克孜族,土族,达斡尔族,仫佬族,羌族,布朗族,撒拉族,毛南族,仡佬族,锡伯族,阿昌族,普米族,塔吉克族,怒族,'
    '乌孜别克族,俄罗斯族,鄂温克族,德昂族,保安族,裕固族,京族,塔塔尔族,独龙族,鄂伦春族,赫哲族,门巴族,珞巴族,基诺族', ',')) with ordinality as g(name, n)
) as c;

do $$
declare
  t text;
begin
  foreach t in array array['column_mapping', 'column_mapping_word'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function append_only()',
      t || '_is_append_only', t);
    if exists (select from pg_roles where rolname = current_database() || '_app') then
      execute format('revoke update, delete, truncate on %I from %I', t, current_database() || '_app');
    end if;
  end loop;
end $$;
