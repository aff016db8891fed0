package hkh.document;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schemas of WordprocessingML, of its charts and of the workbooks behind them, as Word checks them. */
final class OfficeSchema {

    private static final String XML_ATTRIBUTES = """
            <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
              <xsd:attribute name="space" type="xsd:NCName"/>
              <xsd:attribute name="lang" type="xsd:language"/>
            </xsd:schema>
            """;
    private static final Schema SCHEMA = load();

    private OfficeSchema() {}

    /** What is wrong with a part of a Word file. */
    static List<String> errors(String part) throws SAXException, IOException {
        List<String> errors = new ArrayList<>();
        Validator validator = SCHEMA.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                errors.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                errors.add(e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                errors.add(e.getMessage());
            }
        });
        validator.validate(new StreamSource(new StringReader(part)));
        return errors;
    }

    private static Schema load() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new Source[] {
                new StreamSource(new StringReader(XML_ATTRIBUTES)),
                schema("wml.xsd"),
                schema("dml-chart.xsd"),
                schema("sml.xsd")
            });
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Source schema(String name) {
        URL schema = Objects.requireNonNull(
                OfficeSchema.class.getResource("/org/apache/poi/schemas/ooxml/src/" + name),
                "no schemas; run mvn generate-test-resources");
        return new StreamSource(schema.toString());
    }
}
