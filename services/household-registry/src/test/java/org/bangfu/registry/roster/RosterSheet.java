package org.bangfu.registry.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A roster as a county office writes it. */
final class RosterSheet {
  static final List<String> HEADER =
      List.of(
          "省 市 县 乡 村 户编号 人编号 姓名 性别 证件号码 人数 与户主关系 民族 文化程度 在校生状况 健康状况 劳动技能 务工区域 务工时间 户属性 主要致贫原因 其他致贫原因 识别时间 脱贫年度 是否危房户 是否饮水安全 人均纯收入 联系电话"
              .split(" "));

  private final List<Map<String, String>> rows = new ArrayList<>();

  /** A couple with a son at school; gives the household's number. */
  String addFamily() {
    String number = HouseholdFixtures.number();
    add(number, 3, "张大山", People.man(), "户主");
    add(number, 3, "王秀英", People.woman(), "配偶");
    Map<String, String> son = add(number, 3, "张小山", People.man(), "之子");
    son.put("文化程度", "");
    son.put("在校生状况", "小学");
    return number;
  }

  Map<String, String> add(
      String number, int size, String name, String nationalId, String relation) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("省", "湖南省");
    row.put("市", "邵阳市");
    row.put("县", "洞口县");
    row.put("乡", "高沙镇");
    row.put("村", "云峰村");
    row.put("户编号", number);
    row.put("人编号", number + "-" + rows.size());
    row.put("姓名", name);
    row.put("证件号码", nationalId);
    row.put("人数", Integer.toString(size));
    row.put("与户主关系", relation);
    row.put("民族", "汉族");
    row.put("文化程度", "初中");
    row.put("健康状况", "健康");
    row.put("劳动技能", "普通劳动力");
    row.put("户属性", "低保户");
    row.put("主要致贫原因", "因病");
    row.put("其他致贫原因", "缺技术、缺资金");
    row.put("识别时间", "2014-03-05");
    row.put("脱贫年度", "2018");
    row.put("是否危房户", "否");
    row.put("是否饮水安全", "是");
    row.put("人均纯收入", "3500.5");
    row.put("联系电话", "13800001234");
    rows.add(row);
    return row;
  }

  Map<String, String> row(int index) {
    return rows.get(index);
  }

  int size() {
    return rows.size();
  }

  byte[] csv(Charset charset, String mark) {
    StringBuilder text = new StringBuilder(mark).append(String.join(",", HEADER)).append("\r\n");
    for (Map<String, String> row : rows) {
      text.append(
              String.join(",", HEADER.stream().map(h -> quoted(row.getOrDefault(h, ""))).toList()))
          .append("\r\n");
    }
    return text.toString().getBytes(charset);
  }

  private static String quoted(String cell) {
    return cell.contains(",") ? '"' + cell + '"' : cell;
  }

  /** With a title above the header, and another sheet that is no roster. */
  byte[] xlsx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet notes = workbook.newWorksheet("说明");
      notes.value(0, 0, "填表说明");
      Worksheet sheet = workbook.newWorksheet("花名册");
      sheet.value(0, 0, "洞口县户花名册");
      for (int column = 0; column < HEADER.size(); column++) {
        sheet.value(1, column, HEADER.get(column));
        for (int row = 0; row < rows.size(); row++) {
          write(sheet, row + 2, column, rows.get(row).getOrDefault(HEADER.get(column), ""));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, int column, String cell) {
    if (cell.startsWith("=")) {
      sheet.formula(row, column, cell.substring(1));
    } else if (HEADER.get(column).equals("联系电话") && cell.matches("\\d{11}")) {
      // as a spreadsheet stores what looks like a number
      sheet.value(row, column, Long.parseLong(cell));
    } else if (!cell.isEmpty()) {
      sheet.value(row, column, cell);
    }
  }
}
