package io.github.digestmark.arxiv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The paths of a paper on each site. */
final class PaperRoute {

  private PaperRoute() {}

  static Optional<ArxivId> idAt(Site site, UrlPath path, @Nullable String query) {
    return switch (site) {
      case ARXIV -> onArxiv(path, query == null ? "" : query);
      case FEEDS -> path.startsWith("abs") ? ArxivId.parseCited(path.from(1)) : Optional.empty();
      case AR5IV ->
          path.startsWith("html")
              ? beginning(path).map(Beginning::id)
              : below(path, List.of("abs", "papers", "log", "source", "pdf"), ".pdf");
      case DOI -> ArxivId.parseDoi(path.from(0)).filter(id -> !path.endsInSlash());
      case ALPHAXIV -> below(path, List.of("abs", "overview"), ".md");
      case PAPERS -> below(path, List.of("papers"), "");
    };
  }

  private static Optional<ArxivId> below(UrlPath path, List<String> names, String suffix) {
    return names.stream().anyMatch(path::startsWith)
        ? ArxivId.parseCited(without(suffix, path.from(1)))
        : Optional.empty();
  }

  /** The table of addresses in arXiv's help, and the routes of its server. */
  private static Optional<ArxivId> onArxiv(UrlPath path, String query) {
    if (path.segments().isEmpty()) {
      return Optional.empty();
    }
    return switch (path.segments().get(0)) {
      case "abs" ->
          ArxivId.parseCited(without(".pdf", path.from(1))).or(() -> legacy(path.from(1), query));
      // The server has no PDF at a path that ends in a slash.
      case "pdf" ->
          path.endsInSlash() ? Optional.empty() : ArxivId.parseCited(without(".pdf", path.from(1)));
      case "html" -> beginning(path).map(Beginning::id);
      case "src" ->
          beginning(path)
              .filter(b -> b.rest() == path.segments().size() || isAncillary(path, b.rest()))
              .map(Beginning::id);
      case "e-print", "ps", "format", "tb", "bibtex", "audio", "refs", "cits", "dvi" ->
          path.endsInSlash() ? Optional.empty() : ArxivId.parseCited(path.from(1));
      default -> ArxivId.parseCited(path.from(0));
    };
  }

  /** An identifier after the first segment, and the index of the segment that follows it. */
  private record Beginning(ArxivId id, int rest) {}

  private static Optional<Beginning> beginning(UrlPath path) {
    for (int end = 2; end <= Math.min(3, path.segments().size()); end++) {
      Optional<ArxivId> id = ArxivId.parseCited(String.join("/", path.segments().subList(1, end)));
      if (id.isPresent()) {
        return Optional.of(new Beginning(id.get(), end));
      }
    }
    return Optional.empty();
  }

  private static boolean isAncillary(UrlPath path, int index) {
    return path.segments().get(index).equals("anc");
  }

  private static String without(String suffix, String text) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }

  /**
   * Forms from before 2007 that still answer: {@code /abs?id=ID}, {@code /abs?hep-th/9901001},
   * {@code /abs?archive=hep-th&papernum=9901001}, {@code /abs/hep-th?papernum=9901001} and {@code
   * /abs/hep-th?9901001}. A parameter without a name is an old identifier without version, as the
   * server has it: {@code /abs?0704.0600} is not found.
   */
  private static Optional<ArxivId> legacy(String archiveInPath, String query) {
    Map<String, String> parameters = new HashMap<>();
    String nameless = "";
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      Optional<String> value = UrlPath.decode(part.substring(equals + 1));
      if (equals >= 0) {
        value.ifPresent(v -> parameters.putIfAbsent(part.substring(0, equals), v));
      } else if (nameless.isEmpty()) {
        nameless = value.orElse("");
      }
    }
    String id = parameters.get("id");
    if (archiveInPath.isEmpty() && id != null) {
      return ArxivId.parseCited(id);
    }
    String archive =
        archiveInPath.isEmpty() ? parameters.getOrDefault("archive", "") : archiveInPath;
    String number = parameters.get("papernum");
    if (number != null) {
      return ArxivId.parseCited(archive + "/" + number);
    }
    return ArxivId.parseCited(archiveInPath.isEmpty() ? nameless : archiveInPath + "/" + nameless)
        .filter(i -> i.archive().isPresent() && i.version().isEmpty());
  }
}
