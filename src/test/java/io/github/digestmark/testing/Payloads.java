package io.github.digestmark.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Texts that something obeys where they are printed as they are, and digests full of them. */
public final class Payloads {

  /** A text among them that leads away from wherever it is used. */
  public static final String ABSOLUTE = "/absolute/digestmark";

  private static final JsonMapper JSON = JsonMapper.shared();

  private Payloads() {}

  /** Returns texts with their names. */
  public static Stream<Arguments> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("a word", "word");
    all.put("a colour", "\u001b[31m");
    all.put("a title of the terminal", "\u001b]0;title\u0007");
    all.put("a control of one character", "\u009b31m");
    all.put("a text that runs backwards", "\u202ebackwards\u2066");
    all.put("a carriage return", "seen\rnot seen");
    all.put("backspaces", "seen\b\b\b\b");
    all.put("lines of other kinds", "a\u0085b\u2028c\u000bd");
    all.put("a command of GitHub", "::error::seen");
    all.put("a command of GitHub behind space", "\u00a0 ::stop-commands::x");
    all.put("an older command of GitHub", "##[add-mask]a");
    all.put("a command of Azure", "##vso[task.setvariable variable=a]b");
    all.put("a command of TeamCity", "##teamcity[buildStatus status='SUCCESS']");
    all.put("an escaped line break of GitHub", "%0A::error::seen");
    all.put("the end of a section", "]]></description><item>");
    all.put("a script", "</script><script>alert(1)</script>");
    all.put("a picture", "\"><img src=x onerror=alert(1)>");
    all.put("entities", "&lt;b&gt;&#27;&#x1b;");
    all.put("an entity of its own", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>&b;");
    all.put("a formula", "=cmd|' /c calc'!A0");
    all.put("a formula behind a tab", "\t=1+1");
    all.put("other formulas", "+1 -1 @SUM(A1)");
    all.put("a path upward", "../../upward");
    all.put("a path of Windows upward", "..\\..\\upward");
    all.put("an absolute path", ABSOLUTE);
    all.put("nothing", "a\u0000b");
    all.put("braces", "}}, @misc{a, title={b}}");
    all.put("quotes", "\"','\"},{\"a\":[");
    return all.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  /** Returns a digest in Markdown that has a text wherever one can be, and says so with faults. */
  public static String markdown(String text) {
    String row = "| [^1] | [T" + text + "](http://a.example/" + text + ") | " + text + " |\n";
    String other =
        "| [^" + text + "] | [" + text + "](" + text + ") | " + text + "|" + text + "|\n";
    List<String> fields = new ArrayList<>(List.of("[^1]: " + text));
    fields.addAll(List.of("U" + text, "[" + text + "](http://b.example/" + text + ")"));
    fields.addAll(List.of(text, "译 " + text, "In English " + text + "$"));
    return "---\ntitle: "
        + text
        + "\n---\n\n# "
        + text
        + "\n\n| Ref | "
        + text
        + " | Summary |\n| --- | --- | --- |\n"
        + row
        + other
        + "\n# "
        + text
        + "\n\n<!-- digestmark: allow "
        + text
        + " in [^"
        + text
        + "] -- "
        + text
        + " -->\n\n"
        + fields.stream().collect(Collectors.joining("\n\n    "))
        + "\n\n[^"
        + text
        + "]: "
        + text
        + "\n\n"
        + text
        + "\n";
  }

  /** Returns a digest in JSON that has exactly a text in all of its fields. */
  public static String json(String file, String text) {
    ObjectNode digest = JSON.createObjectNode().put("file", file).put("summaryHeading", text);
    ArrayNode columns = digest.putArray("columns");
    columns.add(text).add("Title").add("Summary");
    ObjectNode row = digest.putArray("rows").addObject();
    row.put("ref", text).put("title", text).put("url", text).put("summary", text + "1");
    digest.put("detailsHeading", text);
    ObjectNode entry = digest.putArray("entries").addObject();
    entry.put("ref", text).put("translatedTitle", text).put("title", text + "2").put("url", text);
    entry.put("linkText", text).put("summary", text).put("englishSummary", text);
    entry.put("translatedAbstract", text).put("abstract", text);
    return digest.toString();
  }
}
