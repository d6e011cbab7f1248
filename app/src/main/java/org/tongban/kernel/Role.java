package org.tongban.kernel;

/** What a signed-in account may do (角色); where it may do it is its jurisdiction. */
public enum Role {
  /** 居民: a resident, for own matters. */
  RESIDENT,
  /** 窗口人员: an officer of a police station's household window. */
  WINDOW_OFFICER,
  /** 县级审批人员: an officer of the county public security office who reviews and approves. */
  COUNTY_OFFICER,
  /** 部门审批人员: an officer of another department, for that department's part of a case alone. */
  DEPARTMENT_OFFICER,
  /** 审计人员: reads the trail and nothing else. */
  AUDITOR,
  /** 系统管理员: accounts and settings; sees no personal data. */
  ADMINISTRATOR,
  /** 事项管理人员: the item office; changes which items there are and who is shown which version. */
  ITEM_EDITOR,
  /** 系统: acts done by the platform itself, such as a term that ran out; never signs in. */
  SYSTEM
}
