/** A tamper-evident log: salted leaf commitments in a Merkle tree with signed checkpoints. */
@NullMarked
package org.tongban.ledger;

import org.jspecify.annotations.NullMarked;
