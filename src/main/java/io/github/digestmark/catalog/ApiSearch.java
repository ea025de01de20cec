package io.github.digestmark.catalog;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.catalog.ApiFailure.Scope;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A search in batches: first for papers, which gives their latest versions, then for the earlier
 * versions that are wanted. So an entry is never taken for the answer to another identifier.
 */
final class ApiSearch {

  private final ApiConnection connection;
  private final DoubleConsumer progress;

  /** The papers, and the versions whose texts are wanted. */
  private final Map<ArxivId, Set<ArxivId>> wanted = new LinkedHashMap<>();

  private final int total;
  private int versionsLeft;
  private double told;

  /** What is still to be asked for. */
  private final Deque<List<ArxivId>> batches = new ArrayDeque<>();

  /** What was asked for once and had no entry. */
  private final List<ArxivId> leftOut = new ArrayList<>();

  private final Map<ArxivId, List<AtomAnswer.Version>> entries = new HashMap<>();

  /** The reasons, by paper. */
  private final Map<ArxivId, String> failures = new HashMap<>();

  private final Map<Scope, Integer> failuresInRow = new EnumMap<>(Scope.class);

  /** The failure after which no more requests are sent. */
  private @Nullable ApiFailure last;

  ApiSearch(ApiConnection connection, Collection<ArxivId> ids, DoubleConsumer progress) {
    this.connection = connection;
    this.progress = progress;
    for (ArxivId id : ids) {
      Set<ArxivId> versions = wanted.computeIfAbsent(paper(id), paper -> new LinkedHashSet<>());
      if (id.version().isPresent()) {
        versions.add(id);
      }
    }
    versionsLeft = wanted.values().stream().mapToInt(Set::size).sum();
    total = wanted.size() + versionsLeft;
  }

  private static ArxivId paper(ArxivId id) {
    return ArxivId.of(id.paper());
  }

  Map<ArxivId, PaperLookup> run() {
    askTwice(List.copyOf(wanted.keySet()));
    List<ArxivId> versions = earlierVersions();
    versionsLeft = 0;
    askTwice(versions);
    Map<ArxivId, PaperLookup> lookups = new LinkedHashMap<>();
    wanted.keySet().forEach(paper -> lookups.put(paper, lookup(paper)));
    return lookups;
  }

  /** At times, the API leaves papers out, so only what has no entry twice is missing. */
  private void askTwice(List<ArxivId> ids) {
    ask(ids, false);
    List<ArxivId> again = List.copyOf(leftOut);
    leftOut.clear();
    ask(again, true);
  }

  private void ask(List<ArxivId> ids, boolean isSecondTime) {
    int size = connection.limits().batch();
    for (int i = 0; i < ids.size(); i += size) {
      batches.add(ids.subList(i, Math.min(ids.size(), i + size)));
    }
    while (!batches.isEmpty()) {
      List<ArxivId> batch = batches.removeFirst();
      if (last != null) {
        fail(batch, last.reason());
        continue;
      }
      try {
        add(batch, connection.ask(batch), isSecondTime);
        failuresInRow.clear();
      } catch (ApiFailure failure) {
        fail(batch, failure);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        fail(batch, ApiFailure.lasting("interrupted", Scope.ALL));
      }
      tell();
    }
    tell();
  }

  private void tell() {
    int left = versionsLeft + leftOut.size() + batches.stream().mapToInt(List::size).sum();
    double done = 1 - (double) left / Math.max(1, total);
    if (done > told && total > 0) {
      told = done;
      progress.accept(done);
    }
  }

  private void add(List<ArxivId> batch, AtomAnswer answer, boolean isSecondTime) {
    Set<ArxivId> absent = new LinkedHashSet<>(batch);
    Set<ArxivId> asked = Set.copyOf(batch);
    boolean isAboutOthers = false;
    for (AtomAnswer.Version entry : answer.entries()) {
      ArxivId paper = entry.paper();
      ArxivId version = paper.withVersion(entry.version().number());
      if (asked.contains(paper) || asked.contains(version)) {
        absent.remove(paper);
        absent.remove(version);
        entries.computeIfAbsent(paper, p -> new ArrayList<>()).add(entry);
      } else {
        isAboutOthers = true;
      }
    }
    if (!isSecondTime) {
      leftOut.addAll(absent);
    } else if (isAboutOthers) {
      fail(absent, connection.reason("the answer is about other papers"));
    } else if (answer.isShort()) {
      fail(absent, connection.reason("the answer lacks papers that it counts"));
    }
  }

  private void fail(List<ArxivId> batch, ApiFailure failure) {
    int count = failuresInRow.merge(failure.scope(), 1, Integer::sum);
    boolean isIdentifier = failure.scope() == Scope.IDENTIFIER;
    if (count >= failure.scope().patience) {
      last = failure;
    } else if (isIdentifier && batch.size() > 1) {
      int middle = batch.size() / 2;
      batches.addFirst(batch.subList(middle, batch.size()));
      batches.addFirst(batch.subList(0, middle));
      return;
    }
    // A version that arXiv rejects is one that it does not have, and the paper is known.
    if (!(isIdentifier && batch.size() == 1 && batch.get(0).version().isPresent())) {
      fail(batch, failure.reason());
    }
  }

  /**
   * A paper fails with one of its versions, since what is said about all versions would be wrong.
   */
  private void fail(Collection<ArxivId> ids, String reason) {
    ids.forEach(id -> failures.putIfAbsent(paper(id), reason));
  }

  /** The paper came with its latest version, and has no later ones. */
  private List<ArxivId> earlierVersions() {
    List<ArxivId> earlier = new ArrayList<>();
    wanted.forEach(
        (paper, versions) -> {
          BigInteger latest =
              BigInteger.valueOf(
                  entries.getOrDefault(paper, List.of()).stream()
                      .mapToInt(entry -> entry.version().number())
                      .max()
                      .orElse(0));
          versions.stream()
              .filter(id -> id.version().filter(v -> v.compareTo(latest) < 0).isPresent())
              .forEach(earlier::add);
        });
    return earlier;
  }

  private PaperLookup lookup(ArxivId paper) {
    String failure = failures.get(paper);
    if (failure != null) {
      return new PaperLookup.NotChecked(failure);
    }
    return Optional.ofNullable(entries.get(paper))
        .<PaperLookup>map(versions -> new PaperLookup.Found(AtomAnswer.metadata(versions)))
        .orElseGet(PaperLookup.Missing::new);
  }
}
