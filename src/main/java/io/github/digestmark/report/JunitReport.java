package io.github.digestmark.report;

import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.source.Region;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit's XML: a file is a suite, a finding a test that failed. */
final class JunitReport implements Report {

  private final Writer out;
  private final StringWriter waiting = new StringWriter();
  private final XMLStreamWriter xml;

  JunitReport(Writer out) {
    this.out = out;
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(waiting);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "digestmark");
    } catch (XMLStreamException e) {
      throw new IllegalStateException("nothing fails in memory", e);
    }
  }

  @Override
  public void add(LintedFile file) throws IOException {
    try {
      int count = file.diagnostics().size();
      xml.writeCharacters("\n  ");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", ControlCharacters.of(file.name()));
      xml.writeAttribute("tests", String.valueOf(Math.max(1, count)));
      xml.writeAttribute("failures", String.valueOf(count));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", "0");
      if (count == 0) {
        xml.writeCharacters("\n    ");
        xml.writeEmptyElement("testcase");
        xml.writeAttribute("name", "no findings");
        xml.writeAttribute("classname", ControlCharacters.of(file.name()));
      }
      for (Diagnostic diagnostic : file.diagnostics()) {
        write(file, diagnostic);
      }
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
      send();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write(LintedFile file, Diagnostic diagnostic) throws XMLStreamException {
    Region region = diagnostic.region();
    String name = ControlCharacters.of(file.name());
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", diagnostic.rule() + " at " + region.start());
    xml.writeAttribute("classname", name);
    xml.writeAttribute("file", name);
    xml.writeAttribute("line", String.valueOf(region.start().line()));
    xml.writeStartElement("failure");
    xml.writeAttribute("type", diagnostic.severity().toString());
    xml.writeAttribute("message", ControlCharacters.of(diagnostic.message()));
    xml.writeCharacters(
        "%s:%s-%s: %s: %s [%s]"
            .formatted(
                name,
                region.start(),
                region.end(),
                diagnostic.severity(),
                ControlCharacters.of(diagnostic.message()),
                diagnostic.rule()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void send() throws IOException, XMLStreamException {
    xml.flush();
    out.write(waiting.toString());
    waiting.getBuffer().setLength(0);
  }

  @Override
  public void end() throws IOException {
    try {
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      waiting.write('\n');
      send();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
