package org.tongban.city;

/**
 * A community or village (社区/村), invented: the 9 digits of its town and a number from 901 up, far
 * above the serial numbers that real ones have.
 *
 * @param code 12 digits
 * @param name for example 第一社区
 */
public record Community(String code, String name) {}
