package org.tongban.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.tongban.ui.Page;

class TrailCsvTests {

  static final UUID ID = new UUID(1, 2);

  static Page page() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setDefaultEncoding("UTF-8");
    words.setBasenames("messages/audit", "messages/ui");
    return new Page(words, Locale.SIMPLIFIED_CHINESE, false, "/", "", null, "");
  }

  @Test
  void writesOneQuotedRowForEachEntry() {
    Line line =
        new Line(
            ID,
            Instant.parse("2026-11-21T12:41:00Z"),
            7L,
            "查看人员信息",
            ID,
            "=1+1",
            "吴江区 窗口人员",
            List.of(ID, ID),
            null,
            "核对, \"口头\"",
            "person",
            true);
    assertThat(TrailCsv.of(List.of(line), page()))
        .isEqualTo(
            "\uFEFF序号,时间,行为,操作人,账号标识,单位和角色,原因,办件,涉及人员,对象,告警,记录标识\r\n"
                + "7,2026-11-21T20:41:00+08:00,查看人员信息,'=1+1,"
                + ID
                + ",吴江区 窗口人员,\"核对, \"\"口头\"\"\",,"
                + ID
                + " "
                + ID
                + ",person,已被改动,"
                + ID
                + "\r\n");
  }
}
