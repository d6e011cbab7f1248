package org.tongban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PageNumberTests {

  @Test
  void anEmptyListIsOneEmptyPage() {
    assertThat(PageNumber.of(7, 0, 20)).isEqualTo(new PageNumber(1, 1, 20));
  }

  @Test
  void theLastPageHoldsWhatIsLeft() {
    assertThat(PageNumber.of(3, 41, 20)).isEqualTo(new PageNumber(3, 3, 20));
    assertThat(PageNumber.of(3, 40, 20)).isEqualTo(new PageNumber(2, 2, 20));
  }

  @Property
  void anyPageAskedForBeginsWithinTheList(
      @ForAll int asked,
      @ForAll @IntRange(min = 1, max = 1_000_000) int count,
      @ForAll @IntRange(min = 1, max = 500) int size) {
    PageNumber page = PageNumber.of(asked, count, size);
    assertThat(page.before()).isBetween(0, count - 1);
    assertThat(page.total() * (long) size).isBetween((long) count, count + size - 1L);
  }
}
