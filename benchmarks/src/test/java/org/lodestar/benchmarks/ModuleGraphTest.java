package org.lodestar.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrows between modules point one way, and each keeps to the libraries that are its business. */
class ModuleGraphTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.lodestar");

    private static final String CORPUS = "org.lodestar.corpus..";
    private static final String ANALYZERS = "org.lodestar.analyzers..";
    private static final String ENGINE = "org.lodestar.engine..";
    private static final String INDEXER = "org.lodestar.indexer..";
    private static final String SERVER = "org.lodestar.server..";
    private static final String BENCHMARKS = "org.lodestar.benchmarks..";

    private static final String LUCENE = "org.apache.lucene..";
    private static final String TIKA = "org.apache.tika..";
    private static final List<String> HTTP = List.of("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

    @ParameterizedTest
    @ValueSource(strings = {"corpus", "analyzers", "engine", "indexer", "server", "benchmarks"})
    void everyModuleIsSeen(String module) {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName))
                .anyMatch(name -> name.startsWith("org.lodestar." + module));
    }

    @Test
    void theCorpusKnowsNothingOfSearch() {
        noClasses().that().resideInAPackage(CORPUS)
                .should().dependOnClassesThat()
                .resideInAnyPackage(ANALYZERS, ENGINE, INDEXER, SERVER, BENCHMARKS, LUCENE, TIKA)
                .orShould().dependOnClassesThat().resideInAnyPackage(HTTP.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void analyzersKnowOnlyTheCorpus() {
        noClasses().that().resideInAPackage(ANALYZERS)
                .should().dependOnClassesThat()
                .resideInAnyPackage(ENGINE, INDEXER, SERVER, BENCHMARKS, TIKA, "org.apache.lucene.index..")
                .orShould().dependOnClassesThat().resideInAnyPackage(HTTP.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void theEngineKnowsNeitherTheIndexerNorTheServer() {
        noClasses().that().resideInAPackage(ENGINE)
                .should().dependOnClassesThat().resideInAnyPackage(INDEXER, SERVER, BENCHMARKS, TIKA)
                .orShould().dependOnClassesThat().resideInAnyPackage(HTTP.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void thePortsOfTheEngineNameNoLuceneType() {
        noClasses().that().resideInAPackage("org.lodestar.engine").or().resideInAPackage("org.lodestar.engine.query..")
                .should().dependOnClassesThat().resideInAnyPackage(LUCENE, "org.lodestar.engine.lucene..")
                .check(CLASSES);
    }

    @Test
    void luceneIsUsedOnlyWhereTermsAndIndexesAreMade() {
        noClasses().that().resideInAnyPackage(INDEXER, SERVER, CORPUS)
                .should().dependOnClassesThat().resideInAnyPackage(LUCENE)
                .check(CLASSES);
    }

    @Test
    void theIndexerAndTheServerNeverSeeEachOther() {
        noClasses().that().resideInAPackage(INDEXER)
                .should().dependOnClassesThat().resideInAnyPackage(SERVER, BENCHMARKS)
                .orShould().dependOnClassesThat().resideInAnyPackage(HTTP.toArray(String[]::new))
                .check(CLASSES);
        noClasses().that().resideInAPackage(SERVER)
                .should().dependOnClassesThat().resideInAnyPackage(INDEXER, BENCHMARKS, TIKA)
                .check(CLASSES);
    }

    @Test
    void packagesDependOnEachOtherInNoCircle() {
        SlicesRuleDefinition.slices().matching("org.lodestar.(*)..").should().beFreeOfCycles().check(CLASSES);
        SlicesRuleDefinition.slices().matching("org.lodestar.indexer.(*)..").should().beFreeOfCycles().check(CLASSES);
        SlicesRuleDefinition.slices().matching("org.lodestar.server.(*)..").should().beFreeOfCycles().check(CLASSES);
        SlicesRuleDefinition.slices().matching("org.lodestar.corpus.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
