package org.bangfu.registry.spreadsheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bangfu.kit.guard.personal.MaskByContent;
import org.bangfu.kit.guard.personal.VisibleText;

/** A workbook's parts beside the rows: its sheets, its shared texts, and what its numbers mean. */
final class WorkbookParts implements AutoCloseable {
  private static final XMLInputFactory XML = xml();

  private final ZipFile zip;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> sharedTexts = new ArrayList<>();
  private WorkbookStyles styles = new WorkbookStyles(false);

  /** A sheet, with the part that holds its rows. */
  record Sheet(String name, boolean isHidden, String part) {}

  private record Relation(String type, String target) {}

  WorkbookParts(Path file) throws IOException, XMLStreamException {
    this.zip = new ZipFile(file.toFile());
    try {
      readAll();
    } catch (IOException | XMLStreamException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  static XMLInputFactory xml() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    return factory;
  }

  static XMLStreamReader reader(InputStream part) throws XMLStreamException {
    return XML.createXMLStreamReader(part);
  }

  List<Sheet> sheets() {
    return sheets;
  }

  WorkbookStyles styles() {
    return styles;
  }

  /**
   * @throws IndexOutOfBoundsException if there is no such text
   */
  String sharedText(int index) {
    return sharedTexts.get(index);
  }

  SheetRows rows(Sheet sheet, MergedCells merged) throws IOException, XMLStreamException {
    return new SheetRows(open(sheet.part()), this, merged);
  }

  private void readAll() throws IOException, XMLStreamException {
    read("[Content_Types].xml", WorkbookParts::toTheEnd);
    String book =
        relations("", "_rels/.rels").values().stream()
            .filter(relation -> relation.type().endsWith("/officeDocument"))
            .findFirst()
            .orElseThrow(() -> new FileNotFoundException("workbook"))
            .target();
    String folder = book.substring(0, book.lastIndexOf('/') + 1);
    Map<String, Relation> relations =
        relations(folder, folder + "_rels/" + book.substring(folder.length()) + ".rels");
    read(book, in -> readBook(in, relations));
    for (Relation relation : relations.values()) {
      if (relation.type().endsWith("/styles")) {
        read(relation.target(), styles::read);
      } else if (relation.type().endsWith("/sharedStrings")) {
        read(relation.target(), this::readTexts);
      }
    }
  }

  private void readBook(XMLStreamReader in, Map<String, Relation> relations)
      throws XMLStreamException {
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("workbookPr")) {
          String from1904 = in.getAttributeValue(null, "date1904");
          styles = new WorkbookStyles("1".equals(from1904) || "true".equals(from1904));
        } else if (in.getLocalName().equals("sheet")) {
          Relation relation = relations.get(attribute(in, "id", true));
          if (relation == null) {
            throw new IllegalArgumentException("a sheet without a part");
          }
          String state = in.getAttributeValue(null, "state");
          // there are sheets of macros and of charts too
          if (relation.type().endsWith("/worksheet")) {
            sheets.add(
                new Sheet(
                    MaskByContent.masked(
                        VisibleText.of(String.valueOf(in.getAttributeValue(null, "name")))),
                    state != null && !state.equals("visible"),
                    relation.target()));
          }
        }
      }
    }
  }

  private void readTexts(XMLStreamReader in) throws XMLStreamException {
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("si")) {
        sharedTexts.add(XmlText.visibleUntil(in, "si"));
      }
    }
  }

  private Map<String, Relation> relations(String folder, String part)
      throws IOException, XMLStreamException {
    Map<String, Relation> relations = new HashMap<>();
    read(
        part,
        in -> {
          while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT
                && in.getLocalName().equals("Relationship")
                && !"External".equals(in.getAttributeValue(null, "TargetMode"))) {
              String target = String.valueOf(in.getAttributeValue(null, "Target"));
              relations.put(
                  String.valueOf(in.getAttributeValue(null, "Id")),
                  new Relation(
                      String.valueOf(in.getAttributeValue(null, "Type")),
                      target.startsWith("/") ? target.substring(1) : folder + target));
            }
          }
        });
    return relations;
  }

  /** An attribute by its name alone; of two, the one with a namespace if asked for. */
  private static String attribute(XMLStreamReader in, String name, boolean inNamespace) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String namespace = in.getAttributeNamespace(i);
      if (in.getAttributeLocalName(i).equals(name)
          && inNamespace == (namespace != null && !namespace.isEmpty())) {
        return in.getAttributeValue(i);
      }
    }
    return "";
  }

  private static void toTheEnd(XMLStreamReader in) throws XMLStreamException {
    while (in.hasNext()) {
      in.next();
    }
  }

  /** Reads a part. */
  private interface Part {
    void read(XMLStreamReader in) throws XMLStreamException;
  }

  private void read(String name, Part part) throws IOException, XMLStreamException {
    try (InputStream in = open(name)) {
      part.read(reader(in));
    }
  }

  private InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name.replaceFirst("^\\./", ""));
    if (entry == null) {
      throw new FileNotFoundException("part");
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
