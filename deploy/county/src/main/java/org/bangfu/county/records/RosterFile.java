package org.bangfu.county.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.bangfu.county.people.Household;
import org.bangfu.county.people.Households;
import org.bangfu.county.people.Member;
import org.bangfu.county.plan.HouseholdPlan;
import org.bangfu.county.plan.Villages;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The households of one wave as the spreadsheet a county office would upload. */
public final class RosterFile {
  static final List<String> HEADER =
      List.of(
          "省", "市", "县", "乡", "村", "户编号", "人编号", "姓名", "性别", "证件号码", "人数", "与户主关系", "民族", "文化程度",
          "在校生状况", "健康状况", "劳动技能", "务工区域", "务工时间", "户属性", "主要致贫原因", "其他致贫原因", "识别时间", "脱贫年度",
          "是否危房户", "是否饮水安全", "人均纯收入", "联系电话", "村编码");

  private static final int FLUSHED_ROWS = 2000;
  private static final String PROPERTIES = "docProps/core.xml";

  private final Villages villages;
  private final Households households;

  public RosterFile(Villages villages, Households households) {
    this.villages = villages;
    this.households = households;
  }

  /** The same bytes for the same wave, always: a repeated upload is known by them. */
  public byte[] xlsx(HouseholdPlan.Wave wave) {
    try {
      Path file = Files.createTempFile("bangfu-roster-", ".xlsx");
      try {
        write(wave, file);
        return withoutTime(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(HouseholdPlan.Wave wave, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Bangfu", "1.0")) {
      // compressed a second time below
      workbook.setCompressionLevel(1);
      Worksheet sheet = workbook.newWorksheet("花名册");
      row(sheet, 0, HEADER);
      int row = 1;
      for (int i = wave.first(); i < wave.end(); i++) {
        Household household = households.household(i, wave.day());
        int member = 1;
        for (Member person : household.members()) {
          row(sheet, row++, cells(household, person, member++));
          if (row % FLUSHED_ROWS == 0) {
            sheet.flush();
          }
        }
      }
      sheet.finish();
    }
  }

  private List<String> cells(Household household, Member person, int member) {
    List<String> names = villages.names(household.village());
    return List.of(
        names.get(0),
        names.get(1),
        names.get(2),
        names.get(3),
        names.get(4),
        household.number(),
        "%s%02d".formatted(household.number(), member),
        person.name(),
        person.male() ? "男" : "女",
        person.nationalId(),
        Integer.toString(household.members().size()),
        person.relation().word(),
        person.ethnicGroup(),
        text(person.education()),
        text(person.schoolStage()),
        person.health(),
        person.labour(),
        text(person.workPlace()),
        person.workPlace() == null ? "" : Integer.toString(person.workMonths()),
        household.type(),
        household.mainCause(),
        household.otherCauses(),
        household.identifiedOn() == null ? "" : household.identifiedOn().toString(),
        household.exitedIn() == null ? "" : household.exitedIn().toString(),
        "否",
        "是",
        String.format(Locale.ROOT, "%d.00", household.incomePerHead()),
        household.phone(),
        villages.code(household.village()));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static void row(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.inlineString(row, column, cells.get(column));
      }
    }
  }

  /** The library writes down when the file was made, which would make every file another one. */
  private static byte[] withoutTime(Path xlsx) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in = new ZipFile(xlsx.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        out.putNextEntry(copy);
        try (InputStream content = in.getInputStream(entry)) {
          if (entry.getName().equals(PROPERTIES)) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            String without = text.replaceFirst("<dcterms:created.*</dcterms:created>", "");
            out.write(without.getBytes(StandardCharsets.UTF_8));
          } else {
            content.transferTo(out);
          }
        }
      }
    }
    return bytes.toByteArray();
  }
}
