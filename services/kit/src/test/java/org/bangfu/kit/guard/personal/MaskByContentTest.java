package org.bangfu.kit.guard.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskByContentTest {
  @ParameterizedTest
  @CsvSource({
    "号码999999194912310020重复,号码999999********0020重复",
    "id=99999919510418917X.,id=999999********917X.",
    "９９９９９９１９４９１２３１００２０,９９９９９９********００２０",
    "999999 19491231 0020 is,999999**********0020 is",
    "999999510703917,999999*********",
    "99999919510618917343,999999**************",
    "99999919510629917X11B1,999999****************",
    "电话13800001234，不通,电话138****1234，不通",
    "138-0000-1234,138******1234",
    "+8613800001234,+861******1234",
    "0739-7221234,073*****1234",
    "ab999999194912310020cd,ab999999********0020cd",
    "13800001234abcdefabcdefabcdefabcd,138****1234abcdefabcdefabcdefabcd"
  })
  void masksNumbersOfPeopleWhereverTheyStand(String text, String masked) {
    assertEquals(masked, MaskByContent.masked(text));
  }

  @ParameterizedTest
  @CsvSource({
    "household 01934567-1234-7123-8123-123456789012 is closed",
    "village 430525103259",
    "'/v1/needs failed, trace 4bf013800001234ea3ce929d0e0e47cd'",
    "trace a1999999194912310020b3ce929d0e0e",
    "under 00-4bf013800001234ea3ce929d0e0e47cd-f138000012345678-01.",
    "offset 4711 of partition 3 at 2026-11-28 12:30:00.123",
    "must be at most 32767 characters"
  })
  void leavesWhatIsNobodys(String text) {
    assertEquals(text, MaskByContent.masked(text));
  }

  @ParameterizedTest
  @CsvSource({
    "精神分裂症,精神…",
    "三人,三人",
    "𠮷大山,𠮷大…",
    "张大山13800001234,张大…",
    "3,3",
    "3500.5,3500.5",
    "2014-02-30,2014-02-30",
    "20140230,20140230",
    "2014年12月,2014年12月",
    "999999194912310020,999999********0020",
    "999999199912312345678,999999***************",
    "7221234,722****",
    "430525103259,430*********",
    "13800001234/13900001234,138****1234/139****1234"
  })
  void showsOfAMisplacedValueNoMoreThanItsBeginning(String text, String shown) {
    assertEquals(shown, MaskByContent.value(text));
  }
}
