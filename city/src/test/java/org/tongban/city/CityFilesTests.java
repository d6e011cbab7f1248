package org.tongban.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityFilesTests {
  @TempDir private Path folder;

  @Test
  void theSameSeedWritesTheSameBytes() throws Exception {
    assertThat(digest(7, "one")).isEqualTo(digest(7, "two")).isNotEqualTo(digest(8, "three"));
  }

  @Test
  void theFilesStayAsReleased() throws Exception {
    // changes only with a deliberate change of the generator or its tables; the properties of the
    // city are what HouseholdsTests, ResidentsTests and CouplesApartTests check
    assertThat(digest(1, "released"))
        .isEqualTo("63ac8714c3364ab23cd059485fafac69c2c459b75eaf419269de40b09b3ee819");
  }

  @Test
  void writesOneLineForEachHouseholdAndResident() throws Exception {
    SyntheticCity city = Cities.of(3, 400);

    CityFiles.write(city, folder);

    assertThat(Files.readAllLines(folder.resolve("households.csv")))
        .hasSize((int) city.households().count() + 1);
    assertThat(Files.readAllLines(folder.resolve("residents.csv")))
        .hasSize((int) city.residents().count() + 1);
  }

  private String digest(long seed, String name) throws IOException, NoSuchAlgorithmException {
    Path out = folder.resolve(name);
    CityFiles.write(Cities.of(seed, 400), out);
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update(Files.readAllBytes(out.resolve("households.csv")));
    sha.update(Files.readAllBytes(out.resolve("residents.csv")));
    return HexFormat.of().formatHex(sha.digest());
  }
}
