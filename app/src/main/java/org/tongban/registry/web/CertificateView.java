package org.tongban.registry.web;

import java.util.List;
import org.tongban.registry.documents.Issue;

/** A certificate as it is printed, in its official language. */
public record CertificateView(
    String title,
    String serial,
    List<Issue.Line> lines,
    String office,
    String issued,
    String until,
    String code) {}
