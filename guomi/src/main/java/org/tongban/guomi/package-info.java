/** National cryptography (国密): SM4 field encryption, blind indexes, key ring, SM2 signatures. */
@NullMarked
package org.tongban.guomi;

import org.jspecify.annotations.NullMarked;
