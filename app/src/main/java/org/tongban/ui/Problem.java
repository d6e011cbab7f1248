package org.tongban.ui;

/**
 * What the error page says: what happened, what was kept and what to do next, with a reference that
 * the logs know and a way on.
 */
public record Problem(String title, String happened, String next, String reference, String way) {}
