package io.github.digestmark.catalog;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.catalog.ApiFailure.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** A search for papers in batches. */
final class ApiSearch {

  private final ApiConnection connection;
  private final int total;

  /** What is still to be asked for. */
  private final Deque<List<ArxivId>> batches = new ArrayDeque<>();

  private final Map<ArxivId, List<AtomAnswer.Version>> entries = new LinkedHashMap<>();
  private final Map<ArxivId, String> failures = new HashMap<>();
  private final Set<ArxivId> askedTwice = new HashSet<>();
  private int failuresInRow;

  ApiSearch(ApiConnection connection, Collection<ArxivId> ids) {
    this.connection = connection;
    Set<ArxivId> requested = new LinkedHashSet<>();
    for (ArxivId id : ids) {
      ArxivId paper = paper(id);
      entries.putIfAbsent(paper, new ArrayList<>());
      requested.add(paper);
      // No paper has as many versions as an int cannot say.
      if (id.version().filter(v -> v.bitLength() < Integer.SIZE).isPresent()) {
        requested.add(id);
      }
    }
    total = requested.size();
    List<ArxivId> all = List.copyOf(requested);
    int size = connection.limits().batch();
    for (int i = 0; i < total; i += size) {
      batches.add(all.subList(i, Math.min(total, i + size)));
    }
  }

  private static ArxivId paper(ArxivId id) {
    return ArxivId.of(id.paper());
  }

  Map<ArxivId, PaperLookup> run(DoubleConsumer progress) {
    while (!batches.isEmpty()) {
      List<ArxivId> batch = batches.removeFirst();
      try {
        add(batch, connection.ask(batch));
        failuresInRow = 0;
      } catch (ApiFailure failure) {
        fail(batch, failure);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        fail(batch, ApiFailure.lasting("interrupted", Scope.ALL));
      }
      progress.accept(1 - (double) batches.stream().mapToInt(List::size).sum() / total);
    }
    Map<ArxivId, PaperLookup> lookups = new LinkedHashMap<>();
    entries.forEach((paper, versions) -> lookups.put(paper, lookup(paper, versions)));
    return lookups;
  }

  private void add(List<ArxivId> batch, AtomAnswer answer) {
    Set<ArxivId> found = new HashSet<>();
    for (AtomAnswer.Version entry : answer.entries()) {
      ArxivId paper = entry.paper();
      found.add(paper);
      found.add(paper.withVersion(entry.version().number()));
      // Papers that nobody asked for are ignored.
      entries.getOrDefault(paper, new ArrayList<>()).add(entry);
    }
    if (answer.isShort()) {
      // At times, the API counts papers and leaves them out.
      List<ArxivId> again =
          batch.stream().filter(id -> !found.contains(id) && askedTwice.add(id)).toList();
      if (!again.isEmpty()) {
        batches.add(again);
      }
    }
  }

  private void fail(List<ArxivId> batch, ApiFailure failure) {
    failuresInRow++;
    if (failuresInRow >= failure.scope().patience) {
      batches.forEach(rest -> rest.forEach(id -> failed(id, failure)));
      batches.clear();
    } else if (failure.scope() == Scope.IDENTIFIER && batch.size() > 1) {
      int middle = batch.size() / 2;
      batches.addFirst(batch.subList(middle, batch.size()));
      batches.addFirst(batch.subList(0, middle));
      return;
    }
    batch.forEach(id -> failed(id, failure));
  }

  private void failed(ArxivId id, ApiFailure failure) {
    failures.putIfAbsent(paper(id), failure.reason());
  }

  private PaperLookup lookup(ArxivId paper, List<AtomAnswer.Version> versions) {
    String failure = failures.get(paper);
    if (failure != null) {
      return new PaperLookup.NotChecked(failure);
    }
    return versions.isEmpty()
        ? new PaperLookup.Missing()
        : new PaperLookup.Found(AtomAnswer.metadata(versions));
  }
}
