/** Rules of the house, each with a fixture that proves the rule can fail. */
@org.jspecify.annotations.NullMarked
package org.tongban.architecture;
