# Tongban: build, run, prove. `make` lists the targets.

JDK = $$(bin/find-jdk.sh)
MVN = JAVA_HOME=$(JDK) $$(bin/find-mvn.sh) -B -ntp
JAR = app/target/tongban.jar
SOURCES = $(shell find pom.xml app/pom.xml app/src/main guomi/pom.xml guomi/src/main \
  ledger/pom.xml ledger/src/main city/pom.xml city/src/main -type f)

.PHONY: help tools build run test bench fuzz docs pictures format clean
.DEFAULT_GOAL := help

help: ## list the targets
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/\1\t\2/p' Makefile | expand -t 12

tools:
	@bin/find-jdk.sh >/dev/null
	@bin/find-mvn.sh >/dev/null

build: tools ## build the application, without tests
	$(MVN) -q -pl app -am -Dmaven.test.skip=true package

$(JAR): $(SOURCES)
	@$(MAKE) --no-print-directory build
	@touch $(JAR)

run: tools $(JAR) ## build if needed and run the demonstration city (Ctrl-C stops it)
	@SPRING_PROFILES_ACTIVE=demonstration exec bin/tongban serve

test: tools ## install what the tests need, then run every check and test
	bin/test-tools.sh
	PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 $(MVN) spotless:check verify

bench: tools $(JAR) ## measure; ONLY=part measures one part; crash and inside run tests
ifeq ($(ONLY),crash)
	CRASH_POINTS=all $(MVN) -pl acceptance,city,. -Dtest=CrashTests \
	  -Dsurefire.failIfNoSpecifiedTests=false integration-test
else ifeq ($(ONLY),inside)
	BENCH_CITY=$(CURDIR)/bench/target/registry-$${BENCH_RESIDENTS:-1000000}/data $(MVN) -pl app -am \
	  -Dtest=RegisteringRateTests -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dtests.jvm="-Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED" test
else
	$(MVN) -q -pl bench -am -Dmaven.test.skip=true package
	@$(JDK)/bin/java -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
	  -jar bench/target/bench.jar $(ONLY)
endif

fuzz: tools ## throw random bytes at every decoder, a minute each
	@for target in guomi:SealFuzzTests#opensOnlyWhatItSealed ledger:FrontierFuzzTests#readsOrRefuses \
	    ledger:EntryFuzzTests#readsOrRefuses ledger:CheckpointFuzzTests#readsOrRefuses; do \
	  JAZZER_FUZZ=1 $(MVN) -q -pl $${target%%:*} -Dtest=$${target#*:} test || exit 1; \
	done

docs: tools ## draw the generated parts of docs/ anew from the code
	$(MVN) -q -pl app -am -Dtest=ModularityTests -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dtests.jvm=-Dtongban.write-docs=true test

pictures: ## renew the pictures of README and guides from the last acceptance run
	cd acceptance/target/pictures && cp $(notdir $(wildcard docs/pictures/*.png)) ../../../docs/pictures/

format: tools ## format the sources
	$(MVN) -q spotless:apply

clean: tools ## remove what was built; the data folder stays
	$(MVN) -q clean
