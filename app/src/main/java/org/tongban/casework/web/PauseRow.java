package org.tongban.casework.web;

/**
 * A time in which a clock stood still, in words (停止计时).
 *
 * @param when from when to when, or until when at the latest
 * @param open whether it goes on
 */
public record PauseRow(String title, String reason, String when, boolean open) {}
