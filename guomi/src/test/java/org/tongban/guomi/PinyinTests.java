package org.tongban.guomi;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class PinyinTests {

  private static final Pattern WITH_THE_NEXT = Pattern.compile("\\{(.)}' '\\?");

  @Test
  void readsSurnamesAsFamiliesDo() {
    assertThat(Pinyin.readings("单小明")).contains(List.of("shan", "xiao", "ming"));
    assertThat(Pinyin.readings("尉迟恭")).contains(List.of("yu", "chi", "gong"));
    assertThat(Pinyin.readings("万俟卨"))
        .anyMatch(read -> read.subList(0, 2).equals(List.of("mo", "qi")));
  }

  @Test
  void readsASurnamesCharacterInAGivenNameTheCommonWay() {
    assertThat(Pinyin.readings("王单")).containsExactly(List.of("wang", "dan"));
  }

  @Test
  void knowsAllCharactersThatTheRulesReadWithTheNext() {
    Set<String> inTheRules =
        Stream.of("Han-Latin", "Han-Latin/Names")
            .map(id -> Transliterator.getInstance(id).toRules(false))
            .flatMap(rules -> WITH_THE_NEXT.matcher(rules).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(inTheRules)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            Pinyin.READ_WITH_THE_NEXT.codePoints().mapToObj(Character::toString).toList());
  }

  @Property(tries = 2_000)
  void readsCharacterByCharacterWhatTheRulesReadAsAWhole(@ForAll("names") String name) {
    assertThat(Pinyin.readings(name)).isEqualTo(Pinyin.readWhole(name));
  }

  /** Any ideographs, with those of many readings and of other scripts often among them. */
  @Provide
  Arbitrary<String> names() {
    Arbitrary<Integer> any =
        Arbitraries.integers()
            .between(0x3005, 0x323AF)
            .filter(Character::isDefined)
            .filter(each -> Character.getType(each) != Character.SURROGATE);
    Arbitrary<Integer> common = Arbitraries.integers().between(0x4E00, 0x9FFF);
    Arbitrary<Integer> special =
        Arbitraries.of(
            "令狐万俟澹台长孙秘卜种重刀干葛盖过华纪筠靓牟粘区繁仇任单召折舍沈峙隗解莘燕尉乐员查翟曾庆鲁藏文々〇a·".codePoints().boxed().toList());
    return Arbitraries.frequencyOf(Tuple.of(4, common), Tuple.of(4, special), Tuple.of(1, any))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(points -> points.stream().map(Character::toString).collect(Collectors.joining()));
  }
}
