package org.tongban.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CityPlanTests {
  private final CityPlan plan = CityPlan.demonstration(1, Cities.TODAY, 300);

  @Test
  void theDemonstrationHasThreeDistrictsWithTheirTowns() {
    assertThat(plan.districts())
        .extracting(District::code)
        .containsExactly("310118", "320509", "330421");
    assertThat(plan.districts()).extracting(d -> d.towns().size()).containsExactly(11, 14, 9);
    assertThat(plan.districts().getFirst().towns())
        .contains(new Town("310118102", "朱家角镇", communities("310118102")));
  }

  @Test
  void codesNestAndAreUnique() {
    for (District district : plan.districts()) {
      assertThat(district.towns())
          .allSatisfy(town -> {
            assertThat(town.code()).hasSize(9).startsWith(district.code());
            assertThat(town.communities())
                .extracting(Community::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.length() == 12 && code.startsWith(town.code()));
          });
    }
  }

  @Test
  void refusesAPrefixThatCouldBeReal() {
    District real = plan.districts().getFirst();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new District("310118", "青浦区", "上海市青浦区", "310118", 1, real.towns()));
  }

  @Test
  void refusesNoResidentsAndTwoDistrictsOfOneCode() {
    District one = plan.districts().getFirst();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CityPlan.demonstration(1, Cities.TODAY, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CityPlan(1, Cities.TODAY, 10, List.of(one, one)));
  }

  @Test
  void aCityOfOneDistrictHasNobodyApart() {
    List<District> one = plan.districts().subList(0, 1);
    SyntheticCity city = SyntheticCity.generate(new CityPlan(1, Cities.TODAY, 200, one));

    assertThat(city.residents().count()).isGreaterThanOrEqualTo(200);
    assertThat(city.couplesApart("310118", "310118")).isEmpty();
  }

  private static List<Community> communities(String town) {
    return List.of(
        new Community(town + "901", "第一社区"),
        new Community(town + "902", "第二社区"),
        new Community(town + "903", "第三社区"),
        new Community(town + "951", "第一村"),
        new Community(town + "952", "第二村"),
        new Community(town + "953", "第三村"),
        new Community(town + "954", "第四村"),
        new Community(town + "955", "第五村"));
  }
}
