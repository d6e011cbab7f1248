package org.tongban.identity;

/** Who holds an account (账号类别), which decides how they prove who they are. */
public enum AccountKind {
  /** 居民: one-time code to the phone. */
  RESIDENT,
  /** 工作人员: password and one-time code of an authenticator. */
  STAFF
}
