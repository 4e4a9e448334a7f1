/*
 * release.pml - publishing a content release through the same beacon and the same rows of nodes.
 *
 * Claim: an answer that STARTS after the publish was acknowledged never shows
 * an older release.  A node may start an answer with its installed release only
 * while its last beacon read began less than CL ticks ago (content lease, 30 s).
 * The registry row of a silent node is "reaped" for the cache after L (so that
 * its writes become visible, C3), but the ROW stays until CL is over (a node that
 * comes back puts a new row in its place in one transaction, which is no step here): the
 * publisher waits for every row that has not confirmed.
 *
 * M_REAP_DELETES     the reaper deletes the row after the cache lease L < CL
 * M_CONFIRM_EARLY    the statement that reads the beacon also confirms
 * M_CHECK_EARLY      the content lease is checked before the answer starts
 * M_LEASE_FROM_ANSWER  the lease counts from the beacon's answer, not its start
 * M_DRAIN_AFTER      a node that shuts down deletes its row while still answering
 */
#define NN 3
#define RMAX 3
#define L  1
#define CL 3

byte R = 1, age;        /* active release in PG; ticks since it was committed */
byte acked = 1;         /* HISTORY: newest release whose publish was acknowledged */
bool reg[NN];
byte lr[NN], la[NN];    /* installed release, ticks since that beacon read began */
byte pr[NN], pa[NN];    /* beacon read under way */
bool busy[NN];          /* an answer passed its lease check (M_CHECK_EARLY)   */

#define VALID(n)  (lr[n] && la[n] < CL)
#ifdef M_CONFIRM_EARLY
#define CONF(n)   (!reg[n] || lr[n] == R || pr[n] == R)
#else
#define CONF(n)   (!reg[n] || lr[n] == R)
#endif
#define AGE(x)    if :: x < CL -> x++ :: else fi

proctype Node(byte n) {
  do
  :: d_step { !reg[n] && !pr[n] -> lr[n] = 0; la[n] = CL; busy[n] = false; reg[n] = true }
  :: d_step { reg[n] && !pr[n] -> pr[n] = R; pa[n] = 0 }
  :: d_step { pr[n] -> lr[n] = pr[n]; la[n] = pa[n]; pr[n] = 0; pa[n] = 0;
#ifdef M_LEASE_FROM_ANSWER
       la[n] = 0
#endif
     }
  :: d_step { pr[n] -> pr[n] = 0; pa[n] = 0 }          /* answer lost         */
#ifdef M_CHECK_EARLY
  :: d_step { VALID(n) && !busy[n] -> busy[n] = true }
  :: d_step { busy[n] -> assert(lr[n] >= acked); busy[n] = false }
#else
  :: d_step { VALID(n) -> assert(lr[n] >= acked) }     /* start of an answer  */
#endif
#ifdef M_DRAIN_AFTER
  :: d_step { reg[n] && !pr[n] -> reg[n] = false }
#else
  :: d_step { reg[n] && !pr[n] -> lr[n] = 0; la[n] = CL; busy[n] = false; reg[n] = false }
#endif
  /* reaper */
#ifdef M_REAP_DELETES
  :: d_step { reg[n] && la[n] >= L && (!pr[n] || pa[n] >= L) -> reg[n] = false }
#else
  :: d_step { reg[n] && la[n] == CL && (!pr[n] || pa[n] == CL) -> reg[n] = false }
#endif
  od
}
proctype Publisher() {
  byte n;
  do
  :: d_step { R < RMAX && acked == R -> R++; age = 0 }
  :: d_step { acked < R && (age >= CL || (CONF(0) && CONF(1) && CONF(2))) -> acked = R }
  :: d_step { true ->
       n = 0;
       do :: n < NN -> AGE(la[n]); if :: pr[n] -> AGE(pa[n]) :: else fi; n++
          :: else -> break od;
       n = 0;
       if :: acked < R -> AGE(age) :: else fi }
  od
}
init {
  byte k;
  atomic {
    do :: k < NN -> la[k] = CL; run Node(k); k++ :: else -> break od;
    k = 0; run Publisher()
  }
}
