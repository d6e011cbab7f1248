package org.tongban.registry.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.codes.ListPlan.Kind;

class ListPlannerTests {

  private static final LocalDate OLD = LocalDate.of(2010, 1, 1);
  private static final LocalDate NEW = LocalDate.of(2016, 1, 1);

  @Test
  void addsWhatIsNew() {
    ListPlan plan = plan(List.of(), "31,上海市\n310106,静安区\n310106001,江宁路街道", false);
    assertThat(plan.count(Kind.ADDED)).isEqualTo(3);
    assertThat(plan.problems()).isEmpty();
  }

  @Test
  void leavesWhatIsHeldAsItIs() {
    ListPlan plan = plan(List.of(held("31", "上海市")), "31,上海市", true);
    assertThat(plan.steps()).isEmpty();
    assertThat(plan.unchanged()).isOne();
  }

  @Test
  void renamesFromTheDayOfTheList() {
    ListPlan plan = plan(List.of(held("31", "上海县")), "31,上海市", false);
    assertThat(plan.steps())
        .singleElement()
        .satisfies(step -> {
          assertThat(step.kind()).isEqualTo(Kind.RENAMED);
          assertThat(step.until()).isEqualTo(NEW);
        });
  }

  @Test
  void endsWhatACompleteListNoLongerNamesAndNoOtherLevel() {
    List<HeldRegion> held =
        List.of(held("31", "上海市"), held("310108", "闸北区"), held("310108001", "天目西路街道"));
    ListPlan plan = plan(held, "310106,静安区", true);
    assertThat(plan.steps())
        .filteredOn(step -> step.kind() == Kind.ENDED)
        .extracting(step -> step.code().digits())
        .containsExactly("310108");
  }

  @Test
  void mergesADistrictIntoItsSuccessor() {
    ListPlan plan =
        plan(
            List.of(held("31", "上海市"), held("310108", "闸北区")),
            "310108,闸北区,2010-01-01,2015-11-04,310106",
            false);
    assertThat(plan.steps())
        .singleElement()
        .satisfies(step -> {
          assertThat(step.kind()).isEqualTo(Kind.ENDED);
          assertThat(step.until()).isEqualTo(LocalDate.of(2015, 11, 4));
          assertThat(step.successor()).isEqualTo(new RegionCode("310106"));
        });
  }

  @Test
  void joinsSeveralNamesOfOneCodeInOneList() {
    ListPlan plan = plan(List.of(), "31,上海特别市,2000-01-01,,\n31,上海市,2010-01-01,,", false);
    assertThat(plan.steps())
        .extracting(step -> step.after() == null ? null : step.after().until())
        .containsExactly(LocalDate.of(2010, 1, 1), null);
  }

  @Test
  void refusesAnOrphanAndWhatWouldRewriteHistoryLineByLine() {
    ListPlan plan = plan(List.of(held("31", "上海市")), "320509,吴江区\n31,上海旧,2005-01-01,,", false);
    assertThat(plan.problems())
        .extracting(ListLine::problem)
        .containsExactly("codes.line.parent", "codes.line.older");
    assertThat(plan.steps()).isEmpty();
  }

  private static HeldRegion held(String code, String name) {
    return new HeldRegion(
        UUID.randomUUID(), new NamedRegion(new RegionCode(code), name, OLD, null, null));
  }

  private static ListPlan plan(List<HeldRegion> held, String lines, boolean complete) {
    byte[] content =
        ("code,name,from,until,successor\n" + padded(lines)).getBytes(StandardCharsets.UTF_8);
    return new ListPlanner(held).plan(CodeListReader.read(content, NEW), NEW, complete);
  }

  private static String padded(String lines) {
    return lines
        .lines()
        .map(line -> line.chars().filter(c -> c == ',').count() == 1 ? line + ",,," : line)
        .reduce("", (all, line) -> all + line + "\n");
  }
}
