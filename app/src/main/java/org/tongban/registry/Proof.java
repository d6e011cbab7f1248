package org.tongban.registry;

/**
 * A paper that an act rests on (凭证). Its number is kept as a blind token only.
 *
 * @param kind code of GA/T 2000.156, three digits, such as 117 出生证
 */
public record Proof(String kind, String number) {}
