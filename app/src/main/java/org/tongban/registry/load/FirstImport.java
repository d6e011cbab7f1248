package org.tongban.registry.load;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.guomi.BlindIndex;
import org.tongban.guomi.FieldCipher;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.TongbanSettings;
import org.tongban.registry.population.PopulationCube;

/**
 * The first import (初始导入): fills an empty register from files while nobody is served. Checks
 * everything before it writes, writes in chunks that a killed import need not repeat, and puts
 * constraints and indexes back at the end; the trail holds one entry of it.
 */
@Component
class FirstImport {

  private static final String PURPOSE = "registry.purpose.import";

  private final Imports imports;
  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final TransactionOperations transactions;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final AuditTrail trail;
  private final PopulationCube figures;
  private final TongbanSettings settings;

  FirstImport(
      Imports imports,
      JdbcTemplate jdbc,
      JdbcClient client,
      TransactionOperations transactions,
      FieldCipher cipher,
      BlindIndex index,
      AuditTrail trail,
      PopulationCube figures,
      TongbanSettings settings) {
    this.imports = imports;
    this.jdbc = jdbc;
    this.client = client;
    this.transactions = transactions;
    this.cipher = cipher;
    this.index = index;
    this.trail = trail;
    this.figures = figures;
    this.settings = settings;
  }

  /**
   * Runs a whole import or goes on with one that was cut off.
   *
   * @return how many persons the register holds now
   * @throws ImportRefusedException when the register, the folder or a row stands in the way
   * @throws IOException when a file cannot be read or a chunk cannot be written
   */
  int run(ImportOptions options, Progress progress) throws IOException {
    Optional<Imports.Unfinished> unfinished = imports.unfinished();
    require(
        unfinished.isPresent() || imports.registerIsEmpty(),
        "The register holds people already: a first import fills an empty one.");
    Source source = new Source(options.folder());
    require(
        source.missing().isEmpty(),
        "%s lacks %s.".formatted(options.folder(), String.join(", ", source.missing())));
    // A resumed import decides as it did before, whatever day it is now.
    Instant started = unfinished.map(begun -> begun.run().started()).orElseGet(imports::now);
    Survey survey = survey(source, options, imports.dayOf(started), progress);
    unfinished.ifPresent(begun -> {
      require(
          begun.digest().equals(source.digest()),
          "An import of other files is not finished yet: go on with those, or begin with a"
              + " new data folder.");
      require(
          begun.keepGoodRows() == options.keepGoodRows(),
          "The import was begun the other way about --keep-good-rows: go on as it was begun.");
    });
    StoragePace pace = new StoragePace(jdbc);
    pace.hurry();
    Structure structure = new Structure(client, transactions);
    Run run =
        unfinished
            .map(Imports.Unfinished::run)
            .orElseGet(() -> begin(source.digest(), options, started, structure));
    new Writing(
            imports,
            jdbc,
            transactions,
            source,
            survey,
            new Rows(cipher, index, survey, run),
            run,
            progress,
            options.chunksAtMost())
        .run();
    structure.restore(progress);
    progress.say("statistics");
    structure.analyze();
    progress.say("invariants and population figures");
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Tasks.all(threads, this::checkWhole, figures::rebuild);
    }
    int persons = survey.verdict.persons.accepted();
    transactions.executeWithoutResult(_ -> finish(run, structure, source.digest(), persons));
    pace.calm();
    return persons;
  }

  private Survey survey(Source source, ImportOptions options, LocalDate today, Progress progress)
      throws IOException {
    try (Report report = new Report(options.report())) {
      Survey survey = new Survey(source, report, today, settings.demonstration());
      long bytes = 0;
      for (ImportFile file : ImportFile.values()) {
        bytes += source.size(file);
      }
      progress.begin("checked", bytes);
      survey.run(progress);
      if (report.rows() > 0) {
        progress.say("%,d rows are refused; see %s".formatted(report.rows(), options.report()));
        require(
            survey.broken().isEmpty(),
            "Nothing was loaded: what follows in a broken file cannot be told, so no row of it is"
                + " good. Mend "
                + String.join("; ", survey.broken())
                + ".");
        require(
            options.keepGoodRows(),
            "Nothing was loaded. Mend the files, or load the others with --keep-good-rows.");
      }
      return survey;
    }
  }

  private Run begin(String digest, ImportOptions options, Instant started, Structure structure) {
    return Objects.requireNonNull(
        transactions.execute(_ -> {
          Run run = imports.begin(digest, options.keepGoodRows(), started);
          structure.setAside();
          return run;
        }));
  }

  /** What no constraint can hold, asked of all rows at once. */
  private void checkWhole() {
    String broken =
        client
            .sql(
                """
                SELECT coalesce(string_agg(v::text, '; '), '')
                FROM (SELECT v FROM registry.violations() v LIMIT 20) found
                """)
            .query(String.class)
            .single();
    require(broken.isEmpty(), "The register would break its rules: " + broken);
  }

  private void finish(Run run, Structure structure, String digest, int persons) {
    structure.finish();
    imports.finish(run, persons);
    trail.record(
        new AuditEntry(
            AuditAction.REGISTER_IMPORTED,
            Actor.system(RegionCode.NATION),
            List.of(),
            null,
            PURPOSE,
            "import:%s persons:%d %s".formatted(run.id(), persons, digest)));
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new ImportRefusedException(reason);
    }
  }
}
