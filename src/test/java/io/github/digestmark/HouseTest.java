package io.github.digestmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.digestmark.collate.DigestMerger;
import io.github.digestmark.format.DigestFormatter;
import io.github.digestmark.format.DigestWriter;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.report.ReportOptions;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.junit.jupiter.api.Test;

/** The rooms of the house, and which door leads where. */
class HouseTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.digestmark");

  @Test
  void everyRoomKnowsOnlyTheRoomsBeforeIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("text") // Not exported: for the other rooms alone.
        .definedBy("io.github.digestmark.text")
        .layer("source")
        .definedBy("io.github.digestmark.source")
        .layer("arxiv")
        .definedBy("io.github.digestmark.arxiv")
        .layer("model")
        .definedBy("io.github.digestmark.model")
        .layer("parse")
        .definedBy("io.github.digestmark.parse")
        .layer("collate")
        .definedBy("io.github.digestmark.collate")
        .layer("convert")
        .definedBy("io.github.digestmark.convert")
        .layer("format")
        .definedBy("io.github.digestmark.format")
        .layer("lint")
        .definedBy("io.github.digestmark.lint")
        .layer("rules")
        .definedBy("io.github.digestmark.lint.rules")
        .layer("report")
        .definedBy("io.github.digestmark.report")
        .layer("config")
        .definedBy("io.github.digestmark.config")
        .layer("façade")
        .definedBy("io.github.digestmark")
        .layer("cli")
        .definedBy("io.github.digestmark.cli")
        .whereLayer("source")
        .mayNotAccessAnyLayer()
        .whereLayer("text")
        .mayOnlyAccessLayers("source")
        .whereLayer("arxiv")
        .mayNotAccessAnyLayer()
        .whereLayer("model")
        .mayOnlyAccessLayers("source", "text", "arxiv")
        .whereLayer("parse")
        .mayOnlyAccessLayers("source", "text", "arxiv", "model")
        .whereLayer("collate")
        .mayOnlyAccessLayers("source", "text", "arxiv", "model")
        .whereLayer("convert")
        .mayOnlyAccessLayers("source", "text", "arxiv", "model", "parse")
        .whereLayer("format")
        .mayOnlyAccessLayers("source", "text", "arxiv", "model", "parse")
        .whereLayer("lint")
        .mayOnlyAccessLayers("source", "text", "arxiv", "model", "parse")
        .whereLayer("rules")
        .mayOnlyAccessLayers("source", "text", "arxiv", "model", "parse", "lint")
        .whereLayer("report")
        .mayOnlyAccessLayers("source", "text", "parse", "lint")
        .whereLayer("config")
        .mayOnlyAccessLayers("source", "text", "lint")
        .whereLayer("façade")
        .mayOnlyAccessLayers(
            "source", "text", "arxiv", "model", "collate", "parse", "lint", "rules", "format")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(HOUSE);
  }

  @Test
  void onlyTheParserAndThePagesAskCommonMark() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.github.digestmark.parse", "io.github.digestmark.convert")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.commonmark..")
        .check(HOUSE);
  }

  @Test
  void optionalLibrariesStayInTheRoomsThatNeedThem() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.github.digestmark.cli",
            "io.github.digestmark.config",
            "io.github.digestmark.convert",
            "io.github.digestmark.report")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "picocli..",
            "tools.jackson..",
            "org.snakeyaml..",
            "com.networknt..",
            "com.github.difflib..",
            "me.tongfei..",
            "com.rometools..",
            "org.jdom2..",
            "org.jline..")
        .check(HOUSE);
  }

  @Test
  void theLibraryUsesNoReflection() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.digestmark.cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .check(HOUSE);
  }

  @Test
  void nobodyGoesToTheNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(
                    "java.net..", "javax.net..", "java.nio.channels..", "java.rmi..")
                // They take addresses apart, and write files.
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.belongToAnyOf(
                            URI.class,
                            URISyntaxException.class,
                            URLDecoder.class,
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
  void whatAModelHoldsIsARecord() {
    classes()
        .that()
        .resideInAPackage("io.github.digestmark.model")
        .and(DescribedPredicate.not(new IsPackageInfo()))
        .should()
        .beRecords()
        .check(HOUSE);
  }

  @Test
  void everyPublicRecordCanBeSentToAnotherProcess() {
    classes()
        .that()
        .areTopLevelClasses()
        .and()
        .areRecords()
        .and()
        .arePublic()
        // It holds a function.
        .and()
        .doNotBelongToAnyOf(ReportOptions.class)
        .should()
        .implement(Serializable.class)
        .check(HOUSE);
  }

  private static final class IsPackageInfo extends DescribedPredicate<JavaClass> {
    IsPackageInfo() {
      super("package-info");
    }

    @Override
    public boolean test(JavaClass type) {
      return type.getSimpleName().equals("package-info");
    }
  }
}
