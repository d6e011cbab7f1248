package org.tongban.items.web;

/**
 * An item in the office's list (事项清单).
 *
 * @param shown the version everyone is shown, or empty
 * @param narrower to whom another version is shown, in words, or empty
 * @param newest the highest version there is
 * @param draft whether that one is not released
 */
public record OfficeItem(
    String code, String name, String shown, String narrower, String newest, boolean draft) {}
