package org.tongban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Rfc6962VectorsTests {

  private static final TreeHash SHA_256 = TreeHash.SHA_256;

  static List<List<String>> inclusions() {
    return Vectors.read("rfc6962-inclusion.txt");
  }

  static List<List<String>> consistencies() {
    return Vectors.read("rfc6962-consistency.txt");
  }

  @Test
  void givesThePublishedRootAfterEachLeaf() {
    MerkleFrontier frontier = MerkleFrontier.empty(SHA_256);
    assertThat(frontier.root())
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    List<List<String>> roots = Vectors.read("rfc6962-roots.txt");
    assertThat(roots).hasSize(8);
    for (List<String> row : roots) {
      frontier = frontier.append(SHA_256.leaf(HexFormat.of().parseHex(row.get(0))));
      assertThat(frontier.root()).hasToString(row.get(1));
    }
  }

  @Test
  void givesThePublishedSm3OfNothing() {
    assertThat(TreeHash.SM3.empty())
        .hasToString("1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
  }

  @ParameterizedTest
  @MethodSource("inclusions")
  void judgesInclusionProofsAsPublished(List<String> row) {
    assertJudged(
        row.get(6),
        () ->
            new InclusionProof(
                    Long.parseUnsignedLong(row.get(1)),
                    Long.parseUnsignedLong(row.get(2)),
                    Vectors.path(row.get(5)))
                .verify(Vectors.hash(row.get(4)), Vectors.hash(row.get(3)), SHA_256));
  }

  @ParameterizedTest
  @MethodSource("consistencies")
  void judgesConsistencyProofsAsPublished(List<String> row) {
    assertJudged(
        row.get(6),
        () ->
            new ConsistencyProof(
                    Long.parseUnsignedLong(row.get(1)),
                    Long.parseUnsignedLong(row.get(2)),
                    Vectors.path(row.get(5)))
                .verify(Vectors.hash(row.get(3)), Vectors.hash(row.get(4)), SHA_256));
  }

  private static void assertJudged(String expected, BooleanSupplier verification) {
    String judged;
    try {
      judged = verification.getAsBoolean() ? "valid" : "refused";
    } catch (LedgerFormatException e) {
      judged = "refused";
    }
    assertThat(judged).isEqualTo(expected);
  }
}
