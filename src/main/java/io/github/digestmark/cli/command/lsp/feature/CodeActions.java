package io.github.digestmark.cli.command.lsp.feature;

import io.github.digestmark.cli.command.LineDiff;
import io.github.digestmark.cli.command.lsp.session.CheckedDigest;
import io.github.digestmark.cli.command.lsp.session.Client;
import io.github.digestmark.cli.command.lsp.session.OpenDocument;
import io.github.digestmark.cli.command.lsp.session.Positions;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.FixResult;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What can be done about the findings in a part of a document. */
public final class CodeActions {

  /** Applies all safe fixes; clients may do that whenever a file is saved. */
  public static final String FIX_ALL = CodeActionKind.SourceFixAll + ".digestmark";

  private final OpenDocument document;
  private final CheckedDigest checked;
  private final Linter linter;
  private final Client client;
  private final Positions positions;

  public CodeActions(OpenDocument document, Linter linter, Client client) {
    this.document = document;
    this.checked = document.checked();
    this.linter = linter;
    this.client = client;
    this.positions = document.positions();
  }

  public List<Either<Command, CodeAction>> in(CodeActionParams params) {
    Optional<List<String>> only = Optional.ofNullable(params.getContext().getOnly());
    Span range = positions.span(params.getRange());
    List<Diagnostic> here =
        checked.findings().stream().filter(finding -> touches(finding.span(), range)).toList();
    List<CodeAction> actions = new ArrayList<>();
    if (isWanted(CodeActionKind.QuickFix, only)) {
      here.forEach(finding -> fix(finding).ifPresent(actions::add));
      Set<List<Optional<String>>> offered = new HashSet<>();
      for (Diagnostic finding : here) {
        if (offered.add(List.of(Optional.of(finding.rule()), finding.label()))) {
          suppress(finding).ifPresent(actions::add);
        }
      }
      here.stream().map(Diagnostic::rule).distinct().map(this::explain).forEach(actions::add);
    }
    // To try all fixes takes a while, so they are not tried wherever the cursor goes.
    boolean isAsked =
        (only.isPresent() && checked.failure().isEmpty())
            || here.stream().anyMatch(CodeActions::isSafelyFixed);
    if (isAsked && isWanted(FIX_ALL, only)) {
      fixAll().ifPresent(actions::add);
    }
    return actions.stream().map(Either::<Command, CodeAction>forRight).toList();
  }

  /** Returns whether a kind of actions is one that the client asks for, or part of one. */
  private static boolean isWanted(String kind, Optional<List<String>> only) {
    return only.isEmpty()
        || only.get().stream()
            .anyMatch(each -> each.isEmpty() || (kind + ".").startsWith(each + "."));
  }

  private static boolean touches(Span finding, Span range) {
    return finding.start() <= range.end() && range.start() <= finding.end();
  }

  private static boolean isSafelyFixed(Diagnostic finding) {
    return finding.fix().filter(fix -> fix.safety() == Fix.Safety.SAFE).isPresent();
  }

  private Optional<CodeAction> fix(Diagnostic finding) {
    return finding
        .fix()
        .map(
            fix -> {
              boolean isSafe = fix.safety() == Fix.Safety.SAFE;
              String note = isSafe ? "" : " (unsafe: check the result)";
              CodeAction action =
                  action(capitalized(fix.description()) + note, CodeActionKind.QuickFix);
              action.setDiagnostics(List.of(diagnostic(finding)));
              action.setIsPreferred(isSafe);
              action.setEdit(Edits.of(document, positions, fix.edits(), client));
              return action;
            });
  }

  private Optional<CodeAction> suppress(Diagnostic finding) {
    return SuppressionComment.of(finding, checked.parsed(), linter)
        .map(
            comment -> {
              CodeAction action = action(comment.title(), CodeActionKind.QuickFix);
              action.setDiagnostics(List.of(diagnostic(finding)));
              action.setEdit(Edits.of(document, positions, List.of(comment.edit()), client));
              if (client.supportsShowDocument()) {
                Positions after = document.positionsAfter(comment.edit());
                action.setCommand(
                    Commands.select(
                        "Write the reason", document.uri(), after.range(comment.reason())));
              }
              return action;
            });
  }

  private CodeAction explain(String rule) {
    String title = "Explain " + rule;
    CodeAction action = action(title, CodeActionKind.QuickFix);
    action.setCommand(Commands.explain(title, rule));
    return action;
  }

  private Optional<CodeAction> fixAll() {
    FixResult result = linter.fix(checked.parsed(), checked.options(), Fix.Safety.SAFE);
    if (result.fixed().isEmpty() || !result.cycling().isEmpty()) {
      return Optional.empty();
    }
    List<TextEdit> edits = LineDiff.edits(document.source().text(), result.text());
    CodeAction action = action("Apply all safe fixes of digestmark", FIX_ALL);
    action.setEdit(Edits.of(document, positions, edits, client));
    return Optional.of(action);
  }

  private static CodeAction action(String title, String kind) {
    CodeAction action = new CodeAction(title);
    action.setKind(kind);
    return action;
  }

  private org.eclipse.lsp4j.Diagnostic diagnostic(Diagnostic finding) {
    return FindingDiagnostics.of(finding, positions, document.uri(), client);
  }

  private static String capitalized(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
