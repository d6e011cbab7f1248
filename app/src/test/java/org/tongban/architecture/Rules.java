package org.tongban.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The rules by name. */
final class Rules {

  private Rules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new TreeMap<>();
    rules.put("workflow", workflowEngineStaysInCasework());
    rules.put("controllers", controllersLiveInWeb());
    rules.put("clock", timeComesFromTheClock());
    rules.put("sleep", nobodySleeps());
    rules.put("injection", nothingIsInjectedIntoFields());
    return rules;
  }

  private static ArchRule workflowEngineStaysInCasework() {
    return noClasses()
        .that(resideOutsideOfPackages("org.tongban.casework.."))
        .should()
        .dependOnClassesThat(resideInAPackage("org.flowable.."))
        .because("casework is the only importer of the workflow engine");
  }

  private static ArchRule controllersLiveInWeb() {
    return classes()
        .that()
        .areAnnotatedWith(Controller.class)
        .or()
        .areAnnotatedWith(RestController.class)
        .should()
        .resideInAPackage("..web..")
        .because("the base package of a module is its API and its core");
  }

  private static ArchRule timeComesFromTheClock() {
    return noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .because("time comes from an injected clock, so that tests move it (rule 13)");
  }

  private static ArchRule nobodySleeps() {
    return noClasses()
        .that(resideOutsideOfPackages("org.tongban.platform.."))
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", Duration.class)
        .because("a fixed pause is too short or too long; only platform waits for a process so");
  }

  private static ArchRule nothingIsInjectedIntoFields() {
    return noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .because("a class shows what it needs in its constructor");
  }
}
