package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a build gets that names digestmark as its dependency. */
class SupplyTest {

  @Test
  void theLibraryBringsCommonMarkAndJSpecifyAlone() throws Exception {
    List<String> brought = new ArrayList<>();
    for (Element dependency : dependencies()) {
      boolean optional = "true".equals(child(dependency, "optional"));
      String scope = child(dependency, "scope");
      if (!optional && !scope.equals("test")) {
        brought.add(child(dependency, "groupId") + ":" + child(dependency, "artifactId"));
        assertThat(scope).as("scope of " + brought).isEmpty();
      }
    }
    assertThat(brought)
        .containsExactly(
            "org.commonmark:commonmark",
            "org.commonmark:commonmark-ext-gfm-tables",
            "org.commonmark:commonmark-ext-footnotes",
            "org.jspecify:jspecify");
  }

  @Test
  void theModuleNeedsNothingElseToRun() throws IOException {
    ModuleDescriptor module;
    try (InputStream in = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
      module = ModuleDescriptor.read(in);
    }
    assertThat(module.requires())
        .filteredOn(needed -> !needed.modifiers().contains(Requires.Modifier.STATIC))
        .extracting(Requires::name)
        .containsExactlyInAnyOrder(
            "java.base",
            "java.net.http",
            "org.commonmark",
            "org.commonmark.ext.gfm.tables",
            "org.commonmark.ext.footnotes");
  }

  /** The dependencies of the project itself, not those of its profiles and plugins. */
  private static List<Element> dependencies() throws Exception {
    Element project =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getDocumentElement();
    List<Element> found = new ArrayList<>();
    for (Element dependencies : children(project, "dependencies")) {
      found.addAll(children(dependencies, "dependency"));
    }
    return found;
  }

  private static String child(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
