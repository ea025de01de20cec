package io.github.digestmark.catalog;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads XML from strangers: without document types and entities, and not too deep. */
final class HardenedXml implements XMLReaderJDOMFactory {

  private static final String FEATURES = "http://xml.org/sax/features/";
  private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

  /** Atom needs 4; whoever walks through the elements of a text recurses. */
  private static final int MAX_DEPTH = 64;

  private HardenedXml() {}

  static SAXBuilder builder() {
    return new SAXBuilder(new HardenedXml());
  }

  @Override
  public XMLReader createXMLReader() throws JDOMException {
    try {
      // Always that of the JDK, whatever other parser is on the class path.
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(FEATURES + "external-general-entities", false);
      factory.setFeature(FEATURES + "external-parameter-entities", false);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setProperty(LIMITS + "maxElementDepth", MAX_DEPTH);
      return reader;
    } catch (SAXException | ParserConfigurationException e) {
      throw new JDOMException("the XML parser cannot be restricted", e);
    }
  }

  @Override
  public boolean isValidating() {
    return false;
  }
}
