package org.bangfu.registry.spreadsheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a workbook hold that the parser would keep while it reads, counted before it
 * does. Elements count wherever they stand, since the parser takes them wherever they stand.
 */
final class WorkbookContents {
  private static final int DEEPEST = 64;
  private static final int MOST_NAMES = 5_000;
  private static final int MOST_SHEETS = 500;
  private static final long MOST_HELD = 40L << 20;
  private static final Set<String> HELD =
      Set.of("si", "sheet", "Relationship", "Override", "numFmt", "xf");

  private final Set<String> names = new HashSet<>();
  private final RowsOfWorkbook rows;
  private final Map<String, MergedCells> merged = new HashMap<>();
  private int sheets;
  private int sharedTexts;
  private boolean sharedTextsSeen;

  WorkbookContents(int mostRows) {
    rows = new RowsOfWorkbook(mostRows);
  }

  /** The cells of a part that are merged; none if it is no sheet. */
  MergedCells mergedIn(String part) {
    return merged.getOrDefault(part, MergedCells.NONE);
  }

  /**
   * @throws XMLStreamException if the part is no XML; then nothing after that is looked at
   */
  void read(String partName, PartStream part) throws XMLStreamException {
    // the parser that reads the rows afterwards, set as it is there
    XMLStreamReader in = WorkbookParts.reader(part);
    int depth = 0;
    boolean inSharedText = false;
    boolean held = false;
    boolean sharedTextsHere = false;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.DTD -> throw WorkbookGuard.tooMuch("a document type definition");
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw WorkbookGuard.tooMuch("elements more than " + DEEPEST + " deep");
          }
          remember(in);
          String name = in.getLocalName();
          held |= HELD.contains(name);
          if (name.equals("sheet") && ++sheets > MOST_SHEETS) {
            throw WorkbookGuard.tooMuch("more than " + MOST_SHEETS + " sheets");
          }
          if (name.equals("si")) {
            if (inSharedText || sharedTextsSeen && !sharedTextsHere) {
              throw WorkbookGuard.tooMuch("shared texts where none can be");
            }
            inSharedText = true;
            sharedTextsHere = true;
            sharedTextsSeen = true;
            sharedTexts++;
          }
          if (name.equals("mergeCell")) {
            merged
                .computeIfAbsent(partName, none -> new MergedCells())
                .add(String.valueOf(in.getAttributeValue(null, "ref")));
          }
          rows.begins(name, depth, in, part.size());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          inSharedText &= !in.getLocalName().equals("si");
          rows.ends(in.getLocalName(), depth);
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            rows.text(in, part.size());
        default -> {
          // comments and instructions hold nothing
        }
      }
      if (held && part.size() > MOST_HELD) {
        throw WorkbookGuard.tooMuch("more than 40 MB of shared texts; save it as CSV, or in parts");
      }
    }
  }

  /** A parser keeps every name that it ever saw. */
  private void remember(XMLStreamReader in) {
    remember(in.getPrefix(), in.getLocalName());
    for (int i = 0; i < in.getAttributeCount(); i++) {
      remember(in.getAttributePrefix(i), in.getAttributeLocalName(i));
    }
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      remember("xmlns", String.valueOf(in.getNamespacePrefix(i)));
    }
  }

  private void remember(@Nullable String prefix, String name) {
    boolean isNew = names.add(prefix == null || prefix.isEmpty() ? name : prefix + ':' + name);
    if (isNew && names.size() > MOST_NAMES) {
      throw WorkbookGuard.tooMuch("more than " + MOST_NAMES + " names of elements");
    }
  }

  /** To be asked when all parts have been read. */
  void check() {
    if (rows.greatestSharedText() >= sharedTexts) {
      // the parser would go on to make room for all up to that one
      throw WorkbookGuard.tooMuch("a cell with a shared text that does not exist");
    }
  }
}
