package org.tongban.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Book;
import org.tongban.registry.Household;
import org.tongban.registry.Person;
import org.tongban.registry.Registration;
import org.tongban.registry.Sex;

class BookPrintTests {

  private static final RegionCode COMMUNITY = new RegionCode("320509104002");
  private static final String NUMBER = "349902199203071132";

  private final HouseholdId home = HouseholdId.next();
  private final PersonId head = PersonId.next();
  private final PersonId wife = PersonId.next();

  @Test
  void printsTextThatCanBeSearchedAndCopied() throws IOException {
    String text = printed("王小龘");
    assertThat(text)
        .contains("居民户口簿", "常住人口登记卡", "王小龘", "吴江区平望镇", "000000386")
        .contains(NUMBER, "汉族", "大学本科", "2026年11月25日 青浦区香花桥街道迁来");
  }

  @Test
  void keepsTheOrderOfThePrintedForm() throws IOException {
    assertThat(printed("王明"))
        .containsSubsequence(
            "户别",
            "户号",
            "户主姓名",
            "社区",
            "住址",
            "签发日期",
            "户口登记机关",
            "姓名",
            "户主或与户主关系",
            "曾用名",
            "性别",
            "出生地",
            "民族",
            "籍贯",
            "出生日期",
            "公民身份号码",
            "文化程度",
            "婚姻状况",
            "职业",
            "何时由何地迁来本址",
            "承办人签章",
            "登记日期");
  }

  @Test
  void printsACharacterTheFontLacksAsItsCodePoint() throws IOException {
    assertThat(printed("王𪚥明")).contains("王〔U+2A6A5〕明");
  }

  @Test
  void printsWhatLooksLikeMarkupAsItStands() throws IOException {
    assertThat(printed("王<b>&明")).contains("王<b>&明");
  }

  private String printed(String name) throws IOException {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setDefaultEncoding("UTF-8");
    words.setBasenames("messages/registry", "messages/region");
    Days days = new Days(Clock.fixed(Instant.parse("2026-11-25T04:00:00Z"), ZoneOffset.UTC));
    assertThat(BookFont.installed().findAny())
        .as("install the package fonts-droid-fallback, as bin/test-tools.sh does")
        .isPresent();
    byte[] pdf = new BookPrint(words, days).pdf(book(name));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
      return new PDFTextStripper().getText(document);
    }
  }

  private Book book(String name) {
    Household household =
        new Household(
            home,
            "000000386",
            Household.Kind.FAMILY,
            COMMUNITY,
            "样例路 7 幢 302 室",
            head,
            LocalDate.of(2020, 3, 15),
            List.of(
                new Household.Member(person(head, name, "02"), "02"),
                new Household.Member(person(wife, "李宁", "12"), "12")));
    return new Book(
        household,
        Map.of(wife, new Book.Arrival(LocalDate.of(2026, 11, 25), new RegionCode("310118003001"))));
  }

  private Person person(PersonId id, String name, String relation) {
    return new Person(
        id,
        new CitizenNumber(NUMBER),
        name,
        Sex.MALE,
        LocalDate.of(1992, 3, 7),
        "01",
        "江苏省苏州市",
        "江苏省苏州市",
        "20",
        "20",
        "教学人员",
        true,
        Optional.of(new Registration(id, home, COMMUNITY, relation, LocalDate.of(2020, 3, 15))));
  }
}
