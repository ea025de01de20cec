package io.github.digestmark.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Lists each fault, by the name of its test, with its outcome, and prints the list at the end. */
final class FaultTable implements ParameterResolver, TestWatcher {

  private static final Namespace OURS = Namespace.create(FaultTable.class);
  private static final Path FOLDER = Path.of("target", "faults");

  /** Accepts the outcome of a fault. */
  interface Outcome {
    void is(String outcome);
  }

  /** The outcomes of a class; printed after the last test, by whichever process ran it. */
  private static final class Table implements AutoCloseable {
    private final Path file;
    private final Map<String, String> outcomes = new ConcurrentSkipListMap<>();

    Table(String testClass) {
      this.file = FOLDER.resolve(testClass + ".txt");
    }

    @Override
    public void close() throws IOException {
      StringBuilder text = new StringBuilder();
      outcomes.forEach((fault, outcome) -> text.append(fault + "\n    -> " + outcome + "\n"));
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
      System.out.println("Faults, and what came of them (" + file + "):\n" + text);
    }
  }

  private static Table table(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .getOrComputeIfAbsent(
            context.getRequiredTestClass().getSimpleName(), Table::new, Table.class);
  }

  private static String fault(ExtensionContext context) {
    String group = context.getRequiredTestClass().getSimpleName().replaceFirst("Test$", "");
    return words(group) + ": " + words(context.getRequiredTestMethod().getName());
  }

  private static String words(String name) {
    return name.replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Outcome.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Outcome outcome = text -> table(context).outcomes.put(fault(context), text);
    return outcome;
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    table(context).outcomes.put(fault(context), "NOT AS IT SHOULD BE");
  }

  @Override
  public void testAborted(ExtensionContext context, Throwable cause) {
    table(context).outcomes.put(fault(context), "not tried here: " + cause.getMessage());
  }

  @Override
  public void testDisabled(ExtensionContext context, Optional<String> reason) {
    table(context).outcomes.put(fault(context), "not tried here: " + reason.orElse(""));
  }
}
