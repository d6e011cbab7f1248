package org.tongban.registry.documents;

/** All that a stranger with the paper learns (核验结果): how it stands, and its holder masked. */
public record Verified(HeldPaper paper, String maskedHolder) {}
