package org.tongban.registry.web;

import java.util.List;
import org.tongban.registry.documents.Issue;

/**
 * A certificate as it is printed, in its official language.
 *
 * @param code the code to scan, as an image
 * @param typed the same to be typed, in groups
 * @param site where it is typed
 */
public record CertificateView(
    String title,
    String serial,
    List<Issue.Line> lines,
    String office,
    String issued,
    String until,
    String code,
    String typed,
    String site) {}
