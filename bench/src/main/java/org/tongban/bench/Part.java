package org.tongban.bench;

/** A part that can be measured alone, bounded in count and time. */
@FunctionalInterface
interface Part {

  void run(Report report) throws Exception;
}
