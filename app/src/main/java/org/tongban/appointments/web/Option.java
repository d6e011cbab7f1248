package org.tongban.appointments.web;

/** A choice of a list. */
public record Option(String value, String text) {}
