/** What integration tests share: one started application with real PostgreSQL, and a clock. */
@org.jspecify.annotations.NullMarked
package org.tongban.testing;
