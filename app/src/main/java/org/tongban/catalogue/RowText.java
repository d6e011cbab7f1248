package org.tongban.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The fields of one row, and what could not be read of them (行). */
final class RowText {

  private static final Set<String> NOTHING =
      Set.of("无", "无。", "暂无", "没有", "-", "--", "/", "null", "NULL", "None");

  private final long line;
  private final Header header;
  private final List<String> fields;
  private final List<Remark> remarks = new ArrayList<>();

  RowText(long line, Header header, List<String> fields) {
    this.line = line;
    this.header = header;
    this.fields = fields;
  }

  /**
   * The field, cleaned; empty when it says that there is nothing, or the file has no such column.
   */
  String text(Column column, int longest) {
    String raw = header.place(column).map(fields::get).orElse("");
    String text = raw.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "").strip();
    if (NOTHING.contains(text)) {
      return "";
    }
    if (text.indexOf('\uFFFD') >= 0) {
      remark(column, RemarkKind.BYTES);
    }
    if (text.codePointCount(0, text.length()) > longest) {
      remark(column, RemarkKind.LONG);
      return text.substring(0, text.offsetByCodePoints(0, longest));
    }
    return text;
  }

  void remark(Column column, RemarkKind kind) {
    String found = header.place(column).map(fields::get).orElse("");
    remarks.add(new Remark(line, code(), header.name(column), kind, found, ""));
  }

  /** Something about the row as a whole. */
  void remark(RemarkKind kind, String kept) {
    remarks.add(new Remark(line, code(), "", kind, String.join(",", fields), kept));
  }

  long line() {
    return line;
  }

  boolean fits() {
    return fields.size() == header.names().size();
  }

  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  private String code() {
    return header
        .place(Column.CODE)
        .filter(place -> place < fields.size())
        .map(fields::get)
        .orElse("");
  }
}
