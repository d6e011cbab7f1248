package org.tongban.city;

/**
 * A couple registered apart (夫妻分户异地): the pool for a move to the spouse (夫妻投靠). Mover, spouse and
 * both heads have phones.
 *
 * @param leaving the mover's present household; an adult stays there or nobody does
 * @param mover member of {@code leaving}
 * @param target the spouse's household, a family's, whose head has full capacity
 * @param spouse member of {@code target}
 */
public record CoupleApart(
    SyntheticHousehold leaving,
    SyntheticPerson mover,
    SyntheticHousehold target,
    SyntheticPerson spouse) {}
