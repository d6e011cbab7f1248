package org.tongban.guidance.web;

/**
 * What is to be done, or not.
 *
 * @param path where it is read and begun
 * @param promise the promised term; empty where another department's list has it
 */
public record WayRow(String name, String why, String path, String promise) {}
