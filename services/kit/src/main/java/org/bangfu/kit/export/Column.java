package org.bangfu.kit.export;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.text.ChineseWord;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param value of a line: a name as a {@link PersonalText}, which is masked, a code as the code
 */
public record Column<T>(String zh, String en, Function<T, @Nullable Object> value) {

  String header(SheetLanguage language) {
    return language == SheetLanguage.ZH ? zh : en;
  }

  @Nullable Object cell(T line, ExportOrder order) {
    return told(value.apply(line), order);
  }

  private static @Nullable Object told(@Nullable Object value, ExportOrder order) {
    boolean chinese = order.language() == SheetLanguage.ZH;
    return switch (value) {
      case null -> null;
      case PersonalText name -> order.inClear() ? name.clearText() : name.maskedName();
      case Money money -> money.amount();
      case ChineseWord code when chinese -> code.label();
      case Enum<?> code -> code.name();
      case Collection<?> many ->
          many.stream()
              .map(one -> String.valueOf(told(one, order)))
              .collect(Collectors.joining(chinese ? "、" : ", "));
      default -> value;
    };
  }
}
