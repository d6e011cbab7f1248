-- Departments (部门) beside the public security offices, whose officials answer for parts of cases.
CREATE TABLE identity.department (
  code text PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  zh_cn text NOT NULL CHECK (length(zh_cn) BETWEEN 1 AND 40),
  zh_tw text NOT NULL CHECK (length(zh_tw) BETWEEN 1 AND 40),
  en text NOT NULL CHECK (length(en) BETWEEN 1 AND 40)
);
INSERT INTO identity.department (code, zh_cn, zh_tw, en) VALUES
  ('MARKET_REGULATION', '市场监督管理部门', '市場監督管理部門', 'Market Regulation'),
  ('PUBLIC_SECURITY', '公安机关', '公安機關', 'Public Security'),
  ('TAX', '税务部门', '稅務部門', 'Taxation'),
  ('HUMAN_RESOURCES', '人力资源社会保障部门', '人力資源社會保障部門', 'Human Resources, Social Security'),
  ('HOUSING_FUND', '住房公积金管理中心', '住房公積金管理中心', 'Housing Provident Fund Centre'),
  ('HEALTH', '卫生健康部门', '衛生健康部門', 'Health'),
  ('MEDICAL_INSURANCE', '医疗保障部门', '醫療保障部門', 'Medical Insurance'),
  ('CIVIL_AFFAIRS', '民政部门', '民政部門', 'Civil Affairs'),
  ('TRAFFIC_POLICE', '公安交通管理部门', '公安交通管理部門', 'Traffic Police');

ALTER TABLE identity.account
  ADD COLUMN department text REFERENCES identity.department,
  ADD CHECK ((department IS NOT NULL) = ('DEPARTMENT_OFFICER' = ANY (roles)));
