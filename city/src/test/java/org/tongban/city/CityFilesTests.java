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
        .isEqualTo("72f8186dbf51a7792b117cc068399dee2f0e40a895cd871e73dcbe5362442e2b");
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
