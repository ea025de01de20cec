package io.github.digestmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.digestmark.format.DigestFormatter;
import io.github.digestmark.format.DigestWriter;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.merge.DigestMerger;
import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.parse.blocks.FootnoteBlocks;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.junit.jupiter.api.Test;

/** The rooms of the house, and which door leads where. */
class ArchitectureTest {

  private static final String BASE = "io.github.digestmark.";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.digestmark");

  @Test
  void everyRoomKnowsOnlyTheRoomsBeforeIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("internal")
        .definedBy(BASE + "internal")
        .layer("source")
        .definedBy(BASE + "source")
        .layer("arxiv")
        .definedBy(BASE + "arxiv")
        .layer("model")
        .definedBy(BASE + "model")
        .layer("parse")
        .definedBy(BASE + "parse..")
        .layer("lint")
        .definedBy(BASE + "lint..")
        .layer("format")
        .definedBy(BASE + "format")
        .layer("convert")
        .definedBy(BASE + "convert..")
        .layer("merge")
        .definedBy(BASE + "merge")
        .layer("report")
        .definedBy(BASE + "report")
        .layer("catalog")
        .definedBy(BASE + "catalog")
        .layer("config")
        .definedBy(BASE + "config")
        .layer("façade")
        .definedBy("io.github.digestmark")
        .layer("cli")
        .definedBy(BASE + "cli..")
        .whereLayer("internal")
        .mayNotAccessAnyLayer()
        .whereLayer("source")
        .mayOnlyAccessLayers("internal")
        .whereLayer("arxiv")
        .mayOnlyAccessLayers("internal")
        .whereLayer("model")
        .mayOnlyAccessLayers("internal", "source", "arxiv")
        .whereLayer("parse")
        .mayOnlyAccessLayers("internal", "source", "arxiv", "model")
        .whereLayer("lint")
        .mayOnlyAccessLayers("internal", "source", "arxiv", "model", "parse")
        .whereLayer("format")
        .mayOnlyAccessLayers("internal", "source", "arxiv", "model", "parse")
        .whereLayer("convert")
        .mayOnlyAccessLayers("internal", "source", "arxiv", "model", "parse")
        .whereLayer("merge")
        .mayOnlyAccessLayers("internal", "source", "arxiv", "model")
        .whereLayer("report")
        .mayOnlyAccessLayers("internal", "source", "parse", "lint")
        .whereLayer("catalog")
        .mayOnlyAccessLayers("internal", "arxiv")
        .whereLayer("config")
        .mayOnlyAccessLayers("internal", "source", "model", "parse", "lint")
        .whereLayer("façade")
        .mayOnlyAccessLayers(
            "internal", "source", "arxiv", "model", "parse", "lint", "format", "merge", "config")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(HOUSE);
  }

  @Test
  void themesOfRulesShareOnlyWhatIsInSupport() {
    slices()
        .matching(BASE + "lint.rules.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(),
            JavaClass.Predicates.resideInAPackage(BASE + "lint.rules.support"))
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage(BASE + "lint.rules.support")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            BASE + "lint.rules.structure",
            BASE + "lint.rules.footnotes",
            BASE + "lint.rules.links",
            BASE + "lint.rules.text")
        .check(HOUSE);
  }

  @Test
  void onlyMarkupAndTheNamesOfFieldsLeaveTheParser() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "parse..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + "parse.blocks", BASE + "parse.table")
        .check(HOUSE);
    noClasses()
        .that()
        .resideOutsideOfPackages(BASE + "parse..", BASE + "format")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + "parse.entry")
        .check(HOUSE);
  }

  @Test
  void conversionsDoNotKnowEachOther() {
    slices()
        .matching(BASE + "convert.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(),
            JavaClass.Predicates.resideInAPackage(BASE + "convert.support"))
        .check(HOUSE);
  }

  @Test
  void onlyTheParserAndThePagesAskCommonMark() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.github.digestmark.parse..", "io.github.digestmark.convert..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.commonmark..")
        .check(HOUSE);
  }

  /** References fail with a CommonMark that is newer than the extension. */
  @Test
  void ofFootnotesOnlyBlocksAreUsed() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(FootnoteBlocks.class)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(FootnotesExtension.class, FootnoteReference.class)
        .check(HOUSE);
  }

  @Test
  void optionalLibrariesStayInTheRoomsThatNeedThem() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.github.digestmark.catalog",
            "io.github.digestmark.cli..",
            "io.github.digestmark.config",
            "io.github.digestmark.convert..",
            "io.github.digestmark.internal",
            "io.github.digestmark.report")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "picocli..",
            "tools.jackson..",
            "org.snakeyaml..",
            "com.github.difflib..",
            "com.rometools..",
            "org.jdom2..",
            "org.jline..",
            "org.h2..")
        .check(HOUSE);
  }

  @Test
  void onlyTheLanguageServerSpeaksToEditors() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.digestmark.cli.command.lsp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson..")
        .check(HOUSE);
  }

  @Test
  void theLibraryUsesNoReflection() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.digestmark.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .check(HOUSE);
  }

  @Test
  void onlyTheApiGoesToTheNetwork() {
    noClasses()
        .that()
        // It loads a jar, whose name is the path of a file.
        .doNotHaveFullyQualifiedName(BASE + "cli.command.RulesOption")
        .and()
        .haveNameNotMatching(BASE + "catalog\\.(ApiConnection|LimitedBody|ProxyFromEnvironment)")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(
                    "java.net..", "javax.net..", "java.nio.channels..", "java.rmi..")
                // They take addresses apart, and write files.
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.belongToAnyOf(
                            IDN.class,
                            URI.class,
                            URISyntaxException.class,
                            URLDecoder.class,
                            Channels.class,
                            ClosedByInterruptException.class,
                            FileChannel.class,
                            FileLock.class))))
        .check(HOUSE);
  }

  @Test
  void rulesAndWhatTheFacadeSharesKeepNothing() {
    fields()
        .that()
        .areDeclaredInClassesThat(
            JavaClass.Predicates.assignableTo(Rule.class)
                .or(
                    JavaClass.Predicates.belongToAnyOf(
                        DigestParser.class,
                        Linter.class,
                        DigestFormatter.class,
                        DigestWriter.class,
                        DigestMerger.class)))
        .should()
        .beFinal()
        .check(HOUSE);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(HOUSE);
  }

  @Test
  void nothingInAModelChanges() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(BASE + "model")
        .should()
        .beFinal()
        .check(HOUSE);
  }
}
