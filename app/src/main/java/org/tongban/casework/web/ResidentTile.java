package org.tongban.casework.web;

/** A service item on the start page: where it is described, and its name. */
public record ResidentTile(String path, String name) {}
