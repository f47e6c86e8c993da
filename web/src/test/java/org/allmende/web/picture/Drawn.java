package org.allmende.web.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.allmende.kernel.Language;
import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

/// A picture read as XML, which fails where it is not well-formed.
public final class Drawn {

    public static final Caption GERMAN =
            new Caption(
                    "bild",
                    "Nachnutzung",
                    new Counted("Nachnutzung", "Nachnutzungen"),
                    Language.DE);

    public static final Caption ENGLISH =
            new Caption("bild", "Reuse", new Counted("reuse", "reuses"), Language.EN);

    private final Document document;

    private Drawn(Document document) {
        this.document = document;
    }

    public static Drawn of(Picture picture) {
        return of(picture.svg());
    }

    public static Drawn of(String svg) {
        try {
            return new Drawn(
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(svg.getBytes(UTF_8))));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    public static Group group(String key, String label, int count) {
        return new Group(key, label, count, 0, 0);
    }

    public Element root() {
        return document.getDocumentElement();
    }

    public List<Element> all(String element) {
        var found = document.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(it -> (Element) found.item(it))
                .toList();
    }

    public List<Element> ofClass(String kind) {
        return all("*").stream().filter(it -> it.getAttribute("class").equals(kind)).toList();
    }

    /// What people follow: the address of each link, and how it is called.
    public Map<String, String> links() {
        var links = new LinkedHashMap<String, String>();
        all("a").stream()
                .filter(it -> !it.hasAttribute("tabindex"))
                .forEach(
                        it ->
                                links.put(
                                        it.getAttribute("href"),
                                        it.getFirstChild().getTextContent()));
        return links;
    }

    /// The texts that are drawn, without titles.
    public Stream<String> words() {
        return all("text").stream().map(Element::getTextContent);
    }

    public double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
