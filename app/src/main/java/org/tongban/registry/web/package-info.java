/** The register's own pages for officials, the resident's book, and the book in print. */
@NullMarked
package org.tongban.registry.web;

import org.jspecify.annotations.NullMarked;
