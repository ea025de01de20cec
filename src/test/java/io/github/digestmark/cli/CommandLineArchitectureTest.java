package io.github.digestmark.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The packages of the command line, and which of them may use which. */
class CommandLineArchitectureTest {

  private static final String CLI = "io.github.digestmark.cli";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(CLI);

  @Test
  void commandsUseFilesAndBothUseTheTerminal() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("main")
        .definedBy(CLI)
        .layer("command")
        .definedBy(CLI + ".command..")
        .layer("files")
        .definedBy(CLI + ".files")
        .layer("terminal")
        .definedBy(CLI + ".terminal")
        .whereLayer("main")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("command")
        .mayOnlyBeAccessedByLayers("main")
        .whereLayer("files")
        .mayOnlyBeAccessedByLayers("main", "command")
        .whereLayer("terminal")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  @Test
  void noPackageUsesOneThatUsesIt() {
    slices().matching(CLI + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void commandsDoNotUseEachOther() {
    slices().matching(CLI + ".command.(*)").should().notDependOnEachOther().check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(CLI + ".command")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CLI + ".command.(*)")
        .check(CLASSES);
  }

  @Test
  void filesAndTheTerminalDoNotParseArguments() {
    noClasses()
        .that()
        .resideInAnyPackage(CLI + ".files", CLI + ".terminal")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class)
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void everyCommandReportsFailuresInTheSameWay() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Command")
        .should()
        .beAssignableTo(CLI + ".command.BaseCommand")
        .check(CLASSES);
  }
}
