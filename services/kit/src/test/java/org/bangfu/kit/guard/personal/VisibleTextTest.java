package org.bangfu.kit.guard.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {
  @ParameterizedTest
  @CsvSource({
    "'\u00a0T-1\u3000',T-1",
    "'T\u200b-1\u202c',T-1",
    "'\ufeffT-1\u00ad',T-1",
    "'张\u3000三',张 三",
    "'葛\udb40\udd00飾',葛飾",
    "'张\ue863',张䶮",
    "'\ue816一',𠂇一",
    "'a b',a b"
  })
  void dropsWhatNobodySees(String text, String visible) {
    assertEquals(visible, VisibleText.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'向\u3000军',向军",
    "'向 军',向军",
    "'向\u2003\u2003军',向军",
    "'𠮷 军',𠮷军",
    "'阿卜杜热·热合曼',阿卜杜热·热合曼",
    "'Anna Li',Anna Li"
  })
  void takesPaddingOutOfNames(String text, String name) {
    assertEquals(name, VisibleText.name(text));
  }

  @ParameterizedTest
  @CsvSource({
    "99999919510506917Ⅹ,99999919510506917X",
    "99999919510506917Ｘ,99999919510506917X",
    "99999919510506917Х,99999919510506917X",
    "99999919510506917ⅹ,99999919510506917x",
    "'９９９９９９ 19510527 9177',999999195105279177",
    "1380000×1234,1380000×1234"
  })
  void readsNumbersInEveryWidth(String text, String number) {
    assertEquals(number, VisibleText.number(text));
  }

  @Test
  void readsWhatGb18030OnceHadNoCodeFor() {
    Charset gb18030 = Charset.forName("GB18030");
    for (int second = 0x50; second <= 0xa0; second++) {
      if (second != 0x7f) {
        String read = new String(new byte[] {(byte) 0xfe, (byte) second}, gb18030);
        String visible = VisibleText.of(read);
        assertFalse(VisibleText.hasPrivate(visible), Integer.toHexString(second));
        boolean hasACode = !VisibleText.hasPrivate(read);
        assertTrue(!hasACode || visible.equals(read), Integer.toHexString(second));
      }
    }
    assertTrue(VisibleText.hasPrivate("张\ue000"));
  }
}
