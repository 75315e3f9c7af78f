package org.bangfu.local.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteService;
import org.junit.jupiter.api.Test;

/** What the two programs have printed, as it was kept. */
class OutputTest {
  private static final String WRK =
      """
      Running 2s test @ http://127.0.0.1:18999
        2 threads and 4 connections
        Thread Stats   Avg      Stdev     Max   +/- Stdev
          Latency    46.49ms    4.49ms  55.78ms   86.05%
          Req/Sec    42.60      6.17    60.00     80.00%
        172 requests in 2.03s, 22.75KB read
        Non-2xx or 3xx responses: 17
      Requests/sec:     84.67
      Transfer/sec:     11.20KB
      bench requests=172 micros=2031342 p50=47391 p99=55686 not2xx=17 refused=17 faulty=0 unanswered=0
      bench-why 409 {"title": "busy"}
      """;
  private static final String PGBENCH =
      """
      pgbench (15.18 (Debian 15.18-0+deb12u1))
      transaction type: x.sql
      scaling factor: 1
      query mode: prepared
      number of clients: 4
      number of threads: 2
      maximum number of tries: 1
      duration: 2 s
      number of transactions actually processed: 13829
      number of failed transactions: 0 (0.000%)
      latency average = 0.507 ms
      initial connection time = 253.062 ms
      tps = 7894.048838 (without initial connection time)
      """;
  private static final String ABORTED =
      """
      pgbench: error: client 0 script 0 aborted in command 0 query 0: ERROR:  division by zero
      pgbench: error: client 1 script 0 aborted in command 0 query 0: ERROR:  division by zero
      pgbench: error: Run was aborted; the above results are incomplete.
      number of transactions actually processed: 0
      number of failed transactions: 0 (NaN%)
      """;

  @Test
  void countsOfWrkWhatSucceeded() {
    Round round = WrkOutput.read(WRK);
    assertEquals(155, round.calls());
    assertEquals(155 / 2.031342, round.perSecond(), 1e-9);
    assertEquals(47.391, round.p50(), 1e-9);
    assertEquals(55.686, round.p99(), 1e-9);
    assertEquals(17, round.failed());
    assertEquals(17, round.refused());
    assertEquals("409 {\"title\": \"busy\"}", round.why());
  }

  @Test
  void saysWhyWrkDidNotEnd() {
    String said = "unable to connect to 127.0.0.1:18999 Connection refused\n";
    SuiteException refusal = assertThrows(SuiteException.class, () -> WrkOutput.read(said));
    assertTrue(String.valueOf(refusal.getMessage()).endsWith(said.strip()));
  }

  @Test
  void readsTheRateOfPgbench() {
    Round round = PgbenchOutput.read(PGBENCH);
    assertEquals(13829, round.calls());
    assertEquals(7894.048838, round.perSecond(), 1e-9);
    assertEquals(0.507, round.p50(), 1e-9);
  }

  @Test
  void takesNoRateFromStatementsThatFail() {
    SuiteException refusal = assertThrows(SuiteException.class, () -> PgbenchOutput.read(ABORTED));
    assertTrue(
        String.valueOf(refusal.getMessage()).contains("division by zero"), refusal::toString);
  }

  @Test
  void countsTheStatementsOfOneService() {
    String log =
        """
        counted reporting_app LOG:  execute <unnamed>: BEGIN
        counted reporting_app LOG:  execute <unnamed>/C_7: select set_config('bangfu.first', $1, true)
        counted reporting_app DETAIL:  Parameters: $1 = '430525'
        counted reporting_app LOG:  execute S_3: select d.code, d.name
          from division d
        counted consumption_aid_app LOG:  execute S_1: select 1
        counted reporting_app LOG:  execute S_2: COMMIT
        counted postgres LOG:  statement: select pg_reload_conf()
        """;
    assertEquals(2, log.lines().filter(Statements.counted(SuiteService.REPORTING)).count());
  }
}
