package io.github.digestmark.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a text a digest, and what does not. */
class DigestSignsTest {

  private static final Path FORMS = Path.of("src", "test", "resources", "forms");

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        # Supported models

        | Model | Weights | Speed |
        | --- | --- | --- |
        | Base [^1] | 65 M | fast |
        | Large | 213 M | slow [^2] |

        [^1]: Measured on one card.
        [^2]: With half precision.
        """,
        """
        # Models

        | Model | Paper | Parameters |
        | --- | --- | --- |
        | BERT [^1] | [Devlin et al.](https://arxiv.org/abs/1810.04805) | 110 M |

        [^1]: The base model.

            Its weights are not in this repository.
        """,
        """
        # Sources

        | Ref | Source | Used for |
        | --- | --- | --- |
        | [^1] | [Manual](https://example.com/manual) | the names |
        | [^2] | [Tables](https://example.com/tables) | the numbers |

        [^1]: Second edition.
        [^2]: As of May.

            Newer ones cost money.
        """,
        """
        # Decisions

        | No. | Title | Summary |
        | --- | --- | --- |
        | [1](adr/1.md) | Use records | Values are records. |
        | [2](https://example.com/adr/2) | [Use LF](https://example.com/lf) | Lines end in LF. |
        """,
        """
        # Patterns

        | Pattern | Example | Meaning |
        | --- | --- | --- |
        | [^abc] | [^a-z] | any other character |
        | `[^/]` | - | anything but a slash |
        """,
        """
        # To be filled in

        | Name | Date | Notes |
        | --- | --- | --- |

        # More
        """,
        """
        I have kept notes for ten years.[^1]

        [^1]: On paper first.

            Then in plain text, which is easier to search.

            Some of them are at

            <https://example.com/notes>

            if you want to look.
        """,
        """
        Attention came first.[^vaswani]

        [^vaswani]: Vaswani and others, 2017.

            https://arxiv.org/abs/1706.03762

            Figure 1 has the architecture.
        """,
        """
        # Reading

        > Somebody said that | is a pipe.[^1]

        - | is one, too [^1]

        [^1]: On the phone.

            Twice.
        """,
        """
        # Settings

        | Name | Meaning |
        | --- | --- |
        | [^1] | see [the paper][p] |

        [^1]: Not a name.

        [p]: https://arxiv.org/abs/1706.03762
        """,
        """
        # Features

        | Feature | State | Since |
        | --- | --- | --- |
        | [^1] | yes | 2.0 |

        [^1]: Not on all systems; see

            [the manual](https://example.com/manual)
        """,
        """
        # Sizes

        | Note | Size |
        | --- | --- |
        | [^1] | 12 MB |

        [^1]: Measured on one machine.

            It had 8 GB of memory.

            Nothing else was running.

            Other machines may need more.
        """,
        """
        # Fields of a package

        ## author

        ```json
        { "name": "left",
          "author": "A. Author",
          "description": "Adds blanks on the left." }
        ```

        ## contributors

        ~~~json
        { "name": "right",
          "authors": "A. Author, B. Author",
          "description": "Adds blanks on the right." }
        ~~~
        """
      })
  void ordinaryMarkdownIsNotADigest(String text) {
    ParsedDigest parsed = Digestmark.parse(text);
    assertThat(parsed.isMeantAsDigest()).isFalse();
    assertThat(parsed.entries()).isEmpty();
    assertThat(Digestmark.lint(text))
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo("missing-digest"));
  }

  /** What people and programs remove from a digest or break in it, all at once. */
  private static final Map<String, UnaryOperator<String>> LOSSES =
      Map.of(
          "links of rows", text -> text.replaceAll("(?m)^(\\|.*)\\[(.*)]\\(\\S*\\)", "$1$2"),
          "schemes", text -> text.replace("https://", ""),
          "hosts", text -> text.replaceAll("https?://[a-z.]*arxiv.org", ""),
          "papers", text -> text.replaceAll("https?://[a-z.]*arxiv.org/abs", "https://a.example"),
          "names of columns", text -> text.replaceFirst("Ref \\| Title \\| Summary", "A | B | C"),
          "references", text -> text.replaceAll("(?m)^\\| \\[\\^", "| ["),
          "entries", text -> text.substring(0, text.indexOf("\n[^")),
          "table", text -> text.replaceAll("(?m)^\\|.*\n", ""),
          "dashes", text -> text.replaceFirst("(?m)^\\| ---.*\n", ""),
          "headings", text -> text.replaceAll("(?m)^#.*\n", ""));

  static List<String> losses() {
    return List.copyOf(LOSSES.keySet());
  }

  @ParameterizedTest
  @MethodSource("losses")
  void aDigestWithoutOneOfItsSignsIsFound(String loss) throws IOException {
    for (String form : List.of("GENERATOR.md", "STAMPED.md", "ANNOUNCED.md")) {
      String text = Files.readString(FORMS.resolve(form)).replace("\r\n", "\n");
      String damaged = LOSSES.get(loss).apply(text);
      assertThat(damaged).as(form).isNotEqualTo(text);
      assertThat(Digestmark.parse(damaged).isMeantAsDigest()).as(form).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ref | Title | Summary", "编号 | 标题 | 摘要", "**Nr.** | Titel | Zusammenfassung"})
  void aTableWithTheUsualNamesMayHaveNoRowsOrNoLinks(String names) {
    String table = "# T\n\n| %s |\n| --- | --- | --- |\n".formatted(names);
    assertThat(Digestmark.parse(table).hasDigest()).isTrue();
    assertThat(Digestmark.parse(table + "| [^1] | A | B |\n").hasDigest()).isTrue();
    assertThat(Digestmark.parse(table + "| 1 | A | B |\n").hasDigest()).isFalse();
  }

  @Test
  void aRowMayLinkAnywhereIfItsFootnoteIsAnEntry() {
    String text =
        """
        # T

        | A | B | C |
        | --- | --- | --- |
        | [^1] | [A post](https://blog.example/a) | Short. |

        # D

        [^1]: A post

            [https://blog.example/a](https://blog.example/a)

            Short.

            Long.
        """;
    assertThat(Digestmark.parse(text).digest().rows()).hasSize(1);
    assertThat(Digestmark.parse(text).digest().entries()).hasSize(1);
  }

  @Test
  void theFirstTableWithPapersIsTheSummaryTable() {
    String text =
        """
        | Model [^n] | Size | Speed |
        | --- | --- | --- |
        | Base [^n] | 1 | 2 |

        # T

        | Ref | Title | Summary |
        | --- | --- | --- |
        | [^1] | [A](https://arxiv.org/abs/1706.03762) | Short. |

        [^n]: A note.
        """;
    assertThat(Digestmark.parse(text).digest().rows())
        .extracting(r -> r.label())
        .containsExactly("1");
  }
}
