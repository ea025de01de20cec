package io.github.digestmark.cli;

import io.github.digestmark.testing.Payloads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder in which commands are given a text in every way in which they are given any.
 *
 * @param work the folder; OUT in it takes what is written
 */
record Workplace(Path work) {

  /** Makes a place for commands to work in. */
  static Workplace in(Path folder) throws IOException {
    // What goes upward stays in the temporary folder, where it is found.
    Path work = Files.createDirectories(folder.resolve("a").resolve("b").resolve("work"));
    Files.createDirectories(work.resolve(".git"));
    Files.createDirectories(work.resolve("OUT"));
    return new Workplace(work);
  }

  /**
   * Runs a command. MD, JSON, OTHER, CONFIG and BASELINE in it are files that are full of a text,
   * and have it as their name as far as it can be one; FOLDER is where they are; TEXT is the text.
   *
   * @param watched whether standard output is a terminal
   */
  Run run(String command, String text, boolean watched) throws IOException {
    List<String> args = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      args.add(
          switch (word) {
            case "MD", "JSON", "OTHER", "CONFIG", "BASELINE", "FOLDER" -> file(word, text);
            default -> word.replace("TEXT", text).replace("OUT/", work.resolve("OUT") + "/");
          });
    }
    return Run.onTheDay(watched, Payloads.markdown(text), args);
  }

  String file(String kind, String text) throws IOException {
    Path place = place(text);
    return switch (kind) {
      case "MD" -> write(place, named(text) + ".md", Payloads.markdown(text));
      case "OTHER" ->
          write(place, named(text) + "2.md", Payloads.markdown(text).replace("译", "译" + text));
      case "JSON" -> write(place, named(text) + ".json", Payloads.json(text, text));
      case "CONFIG" -> {
        String key = JsonMapper.shared().writeValueAsString(text);
        yield write(
            place,
            named(text) + ".yml",
            "rules: {%s: off, row-link: %s}\ninclude: [%s, \"[\"]\n%s: 1\nlanguage: %s\n"
                .formatted(key, key, key, key, key));
      }
      case "BASELINE" -> {
        String known = JsonMapper.shared().writeValueAsString(text);
        // Of this file, so that it is stale.
        String own = JsonMapper.shared().writeValueAsString(named(text) + ".md");
        yield write(
            place,
            named(text) + "-baseline.json",
            "{\"version\":1,\"findings\":[{\"file\":%s,\"rule\":%s,\"paper\":%s,\"content\":%s}]}"
                .formatted(own, known, known, known));
      }
      default -> {
        file("MD", text);
        yield place.toString();
      }
    };
  }

  /** A folder whose name is the text, too. */
  Path place(String text) throws IOException {
    return Files.createDirectories(work.resolve("in" + named(text)));
  }

  /** Leaves of the text what the name of a file can hold here. */
  static String named(String text) {
    String name = text.replace("/", "").replace("\u0000", "");
    try {
      return Path.of(name).getFileName().toString().equals("..") ? "up" : name;
    } catch (InvalidPathException e) {
      return "no-name-here";
    }
  }

  static String write(Path place, String name, String content) throws IOException {
    return Files.writeString(place.resolve(name), content).toString();
  }
}
