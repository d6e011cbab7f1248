package org.tongban.city;

/**
 * What has been written of a lived city.
 *
 * @param founders residents at the start of the history
 * @param residents registered on its last day
 * @param persons everybody known, also the dead, the gone and spouses who never came
 * @param households that ever were
 * @param occupied households on the last day
 * @param events of all kinds, with those of the start
 * @param births declared in the history
 * @param deaths in the history
 * @param frauds planted
 */
public record LivedSummary(
    int founders,
    int residents,
    int persons,
    int households,
    int occupied,
    int events,
    int births,
    int deaths,
    int frauds) {}
