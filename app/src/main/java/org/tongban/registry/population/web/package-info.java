/** The office's pages of population figures, each with its definition, table and file. */
@NullMarked
package org.tongban.registry.population.web;

import org.jspecify.annotations.NullMarked;
