package org.tongban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tongban.ledger.CanonicalEntry.Absent;
import org.tongban.ledger.CanonicalEntry.Moment;
import org.tongban.ledger.CanonicalEntry.Octets;
import org.tongban.ledger.CanonicalEntry.Several;
import org.tongban.ledger.CanonicalEntry.Text;
import org.tongban.ledger.CanonicalEntry.Value;
import org.tongban.ledger.CanonicalEntry.Whole;

class CanonicalEntryTests {

  /** Few and short values, so that near misses such as ("a","b") and ("ab","") turn up often. */
  @Provide
  Arbitrary<CanonicalEntry> entries() {
    return Combinators.combine(
            Arbitraries.of("a", "aa", "户口"), Arbitraries.integers().between(1, 2), values())
        .as(CanonicalEntry::new);
  }

  private static Arbitrary<List<Value>> values() {
    Arbitrary<Value> flat =
        Arbitraries.oneOf(
            Arbitraries.just(new Absent()),
            Arbitraries.of("", "a", "b", "ab", "户", "\u0000", "\uD840\uDC00").map(Text::new),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(2).map(Octets::new),
            Arbitraries.longs().map(Whole::new),
            Arbitraries.longs()
                .between(-62_135_596_800_000_000L, 253_402_300_799_999_999L)
                .map(micros -> new Moment(EpochMicros.toInstant(micros))));
    Arbitrary<Value> nested =
        Arbitraries.lazyOf(() -> flat, () -> flat.list().ofMaxSize(3).map(Several::new));
    return nested.list().ofMaxSize(4);
  }

  @Property(tries = 300)
  void readsBackEveryEntryAsItWas(@ForAll("entries") CanonicalEntry entry) {
    assertThat(CanonicalEntry.fromBytes(entry.toBytes())).isEqualTo(entry);
  }

  @Property(tries = 1000)
  void twoEntriesShareTheirBytesOnlyWhenEqual(
      @ForAll("entries") CanonicalEntry one, @ForAll("entries") CanonicalEntry other) {
    assertThat(Arrays.equals(one.toBytes(), other.toBytes())).isEqualTo(one.equals(other));
  }

  @Property(tries = 300)
  void whateverIsReadIsTheOnlySpellingOfItsEntry(
      @ForAll("entries") CanonicalEntry entry, @ForAll int where, @ForAll byte what) {
    byte[] bytes = entry.toBytes();
    bytes[Math.floorMod(where, bytes.length)] = what;
    try {
      assertThat(CanonicalEntry.fromBytes(bytes).toBytes()).isEqualTo(bytes);
    } catch (LedgerFormatException refused) {
      assertThat(refused).hasMessageNotContaining("null");
    }
  }

  @Property(tries = 200)
  void refusesTruncatedAndExtendedBytes(
      @ForAll("entries") CanonicalEntry entry, @ForAll @IntRange(max = 200) int length) {
    byte[] bytes = entry.toBytes();
    int wrong = length == bytes.length ? length + 1 : length;
    assertThatThrownBy(() -> CanonicalEntry.fromBytes(Arrays.copyOf(bytes, wrong)))
        .isInstanceOf(LedgerFormatException.class);
  }

  @Example
  void keepsTheFormatOfVersionOne() {
    CanonicalEntry entry =
        new CanonicalEntry(
            "s",
            2,
            List.of(
                new Absent(),
                new Text("户"),
                new Octets(new byte[] {7}),
                new Whole(-1),
                new Moment(Instant.parse("1970-01-01T00:00:01.000002Z")),
                new Several(List.of(new Text("")))));
    assertThat(HexFormat.of().formatHex(entry.toBytes()))
        .isEqualTo(
            "01"
                + "00000001"
                + "73"
                + "00000002"
                + "00000006"
                + "00"
                + "00000000"
                + "01"
                + "00000003"
                + "e688b7"
                + "02"
                + "00000001"
                + "07"
                + "03"
                + "00000008"
                + "ffffffffffffffff"
                + "04"
                + "00000008"
                + "00000000000f4242"
                + "05"
                + "00000009"
                + "00000001"
                + "01"
                + "00000000");
  }

  @Example
  void refusesWhatHasNoUniqueSpelling() {
    assertThatThrownBy(() -> new Text("\uD840")).hasMessageContaining("surrogate");
    assertThatThrownBy(() -> new Moment(Instant.ofEpochSecond(0, 1)))
        .hasMessageContaining("microseconds");
    assertThatThrownBy(() -> new CanonicalEntry("", 1, List.of())).hasMessageContaining("schema");
    assertThatThrownBy(() -> new CanonicalEntry("s", 0, List.of()))
        .hasMessageContaining("begin at 1");
  }

  @Example
  void refusesBottomlessNesting() {
    Value value = new Absent();
    for (int i = 0; i < 9; i++) {
      value = new Several(List.of(value));
    }
    List<Value> deep = List.of(value);
    assertThatThrownBy(() -> new CanonicalEntry("s", 1, deep)).hasMessageContaining("deep");
  }
}
