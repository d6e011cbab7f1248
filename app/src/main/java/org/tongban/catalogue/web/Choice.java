package org.tongban.catalogue.web;

/** One of several to choose from (选项). */
public record Choice(String value, String text) {}
