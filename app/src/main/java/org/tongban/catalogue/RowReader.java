package org.tongban.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongban.deadlines.Term;

/** Makes an entry of a row (行读取): what cannot be read is left out and told, the rest is kept. */
final class RowReader {

  private static final int NAME = 200;
  private static final int SHORT = 300;
  private static final int TEXT = 1_000;
  private static final int LONG = 4_000;
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{4,60}");
  private static final Pattern REGION = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
  private static final Pattern PAGE = Pattern.compile("https?://[^\\s<>\"]{3,500}");
  private static final Pattern VISITS = Pattern.compile("(\\d{1,2})次?");
  private static final Set<String> YES = Set.of("1", "是", "支持", "true", "Y", "yes");
  private static final Set<String> NO = Set.of("0", "否", "不支持", "false", "N", "no");

  private final RowText row;

  private RowReader(RowText row) {
    this.row = row;
  }

  static ReadRow read(RowText row) {
    Optional<Entry> entry = new RowReader(row).entry();
    return new ReadRow(row.line(), entry, row.remarks());
  }

  private Optional<Entry> entry() {
    if (!row.fits()) {
      row.remark(RemarkKind.FIELDS, "");
      return Optional.empty();
    }
    String code = row.text(Column.CODE, SHORT);
    if (!CODE.matcher(code).matches()) {
      row.remark(Column.CODE, RemarkKind.NO_CODE);
      return Optional.empty();
    }
    String name = row.text(Column.NAME, NAME);
    if (name.isEmpty()) {
      row.remark(Column.NAME, RemarkKind.NO_NAME);
      return Optional.empty();
    }
    return Optional.of(entry(code, name));
  }

  private Entry entry(String code, String name) {
    @Nullable Term legal = limit(Column.LEGAL_LIMIT);
    @Nullable Term promised = limit(Column.PROMISED_LIMIT);
    if (legal != null && promised != null && LimitText.days(promised) > LimitText.days(legal)) {
      row.remark(Column.PROMISED_LIMIT, RemarkKind.LONGER);
    }
    return new Entry(
        code,
        name,
        row.text(Column.VARIANT, NAME),
        row.text(Column.PARENT, NAME),
        row.text(Column.BASIC_CODE, NAME),
        row.text(Column.HANDLING_CODE, NAME),
        row.text(Column.SHORT_NAME, NAME),
        row.text(Column.EVERYDAY_NAME, SHORT),
        row.text(Column.KIND, NAME),
        row.text(Column.DEPARTMENT, NAME),
        row.text(Column.DEPARTMENT_CODE, NAME),
        region(),
        row.text(Column.REGION_NAME, NAME),
        row.text(Column.LEVEL, NAME),
        legal,
        promised,
        visits(),
        yes(Column.ONLINE),
        list(Column.SERVED),
        list(Column.THEMES),
        row.text(Column.CONDITIONS, LONG),
        list(Column.MATERIALS),
        place(),
        phone(Column.PHONE),
        phone(Column.COMPLAINTS),
        row.text(Column.PARTNERS, TEXT),
        row.text(Column.PLATFORM, SHORT),
        page(Column.ADDRESS),
        page(Column.BOOKING),
        yes(Column.COURIER));
  }

  private @Nullable Term limit(Column column) {
    String text = row.text(column, SHORT);
    Optional<Term> read = LimitText.read(text);
    if (read.isEmpty() && !text.isEmpty()) {
      row.remark(column, RemarkKind.LIMIT);
    }
    return read.orElse(null);
  }

  /** Six digits with zeros at the end stand for a province or a city. */
  private String region() {
    String digits = row.text(Column.REGION, SHORT);
    if (!digits.isEmpty() && !REGION.matcher(digits).matches()) {
      row.remark(Column.REGION, RemarkKind.REGION);
      return "";
    }
    return digits.length() == 6 ? digits.replaceFirst("(00){1,2}$", "") : digits;
  }

  private @Nullable Integer visits() {
    String text = row.text(Column.VISITS, SHORT);
    var found = VISITS.matcher(text);
    if (!found.matches()) {
      if (!text.isEmpty()) {
        row.remark(Column.VISITS, RemarkKind.NUMBER);
      }
      return null;
    }
    return Integer.valueOf(found.group(1));
  }

  private @Nullable Boolean yes(Column column) {
    String text = row.text(column, SHORT);
    if (YES.contains(text)) {
      return Boolean.TRUE;
    }
    if (NO.contains(text)) {
      return Boolean.FALSE;
    }
    if (!text.isEmpty()) {
      row.remark(column, RemarkKind.YES_NO);
    }
    return null;
  }

  private List<String> list(Column column) {
    String text = row.text(column, LONG);
    return ListText.read(text)
        .orElseGet(() -> {
          row.remark(column, RemarkKind.LIST);
          return List.of(text);
        });
  }

  private String place() {
    String text = row.text(Column.PLACE, TEXT);
    String bare = text.replaceFirst("^办理地点[:：]", "").strip();
    return bare.equals("无") ? "" : bare;
  }

  private String phone(Column column) {
    String text = row.text(column, TEXT);
    if (text.contains("***")) {
      row.remark(column, RemarkKind.MASKED);
      return "";
    }
    return text;
  }

  private String page(Column column) {
    String text = row.text(column, TEXT);
    if (!text.isEmpty() && !PAGE.matcher(text).matches()) {
      row.remark(column, RemarkKind.ADDRESS);
      return "";
    }
    return text;
  }
}
