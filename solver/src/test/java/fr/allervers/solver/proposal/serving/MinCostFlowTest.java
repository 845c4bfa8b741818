package fr.allervers.solver.proposal.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase.Status;
import fr.allervers.data.Needed;
import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.solver.proposal.index.RowTripCosts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Serving the residents of a class at least cost, held against OR-Tools' min-cost flow: workshops are opened, closed
 * and changed by chance, tries are taken back, and after each the cost must be that of the flow, or there must be no
 * flow that gives every workshop its fewest participants.
 */
class MinCostFlowTest {

    private static final int SEEDS = 1_000;
    private static final int STEPS = 25;
    private static final long PENALTY = 1_000;

    private int solved;
    private int impossible;
    private int takenBack;

    @BeforeAll
    static void loadOrTools() {
        Needed.onThisMachine(isLoaded(), "OR-Tools holds no library for this machine");
    }

    private static boolean isLoaded() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }

    @Test
    void residentsAreServedAtTheLeastCostWhateverWasOpenedClosedAndTakenBack() {
        for (long seed = 0; seed < SEEDS; seed++) {
            new Walk(seed).go();
        }
        assertThat(solved).isGreaterThan(SEEDS * STEPS * 9 / 10);
        assertThat(impossible).isGreaterThan(SEEDS);
        assertThat(takenBack).isGreaterThan(SEEDS * STEPS / 10);
    }

    /** One class whose workshops change from step to step. */
    private final class Walk {

        private final Random random;
        private final WorkshopKind demand;
        private final int fewest;
        private final String name;
        private ServingProblem service;
        private ServingProblem saved;
        private int workshops;

        Walk(long seed) {
            random = new Random(seed);
            name = "seed " + seed;
            int rows = 1 + random.nextInt(9);
            demand = new WorkshopKind(
                    0,
                    0,
                    0,
                    new int[rows],
                    new int[rows],
                    new int[rows],
                    random.ints(rows, 1, 6).toArray(),
                    random.ints(rows, 1, 4).toArray(),
                    new long[1]);
            fewest = random.nextInt(4);
            service = new ServingProblem(demand, fewest, PENALTY);
            saved = new ServingProblem(demand, fewest, PENALTY);
        }

        void go() {
            for (int step = 0; step < STEPS; step++) {
                saved.copyFrom(service);
                for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                    change();
                }
                serve();
                if (random.nextInt(4) == 0) {
                    takeBack();
                }
            }
        }

        private void change() {
            int kind = open().isEmpty() ? 0 : random.nextInt(4);
            switch (kind) {
                case 0 -> service.open(workshops++, seats(), fares());
                case 1 -> service.close(any());
                case 2 -> service.change(any(), seats(), fares());
                default -> seat();
            }
        }

        private List<Integer> open() {
            var result = new ArrayList<Integer>();
            for (int p = ServingProblem.FIRST; p < service.places; p++) {
                result.add(service.workshop[p]);
            }
            return result;
        }

        private int any() {
            return open().get(random.nextInt(open().size()));
        }

        private int seats() {
            return Math.max(1, fewest) + random.nextInt(7);
        }

        private long[] fares() {
            return random.longs(demand.rows(), 0, 200)
                    .map(fare -> fare % 5 == 0 ? RowTripCosts.UNREACHABLE : fare / (1 + fare % 3))
                    .toArray();
        }

        /** Seats some of those unserved in a new workshop before all are served at least cost. */
        private void seat() {
            int id = workshops++;
            var fares = fares();
            service.open(id, seats(), fares);
            int row = random.nextInt(demand.rows());
            int residents = Math.min(service.left[row], service.seats[service.place(id)]);
            if (residents > 0 && fares[row] < RowTripCosts.UNREACHABLE) {
                service.seat(row, service.place(id), residents);
            }
        }

        /** As a draft does: where some workshop cannot have its fewest participants, the emptiest is closed. */
        private void serve() {
            var best = best();
            while (!service.serve()) {
                assertThat(best.solve()).as(name).isEqualTo(Status.INFEASIBLE);
                impossible++;
                service.close(emptiest());
                best = best();
            }
            assertThat(best.solve()).as(name).isEqualTo(Status.OPTIMAL);
            assertThat(cost()).as(name).isEqualTo(best.getOptimalCost());
            solved++;
        }

        private int emptiest() {
            int result = ServingProblem.FIRST;
            for (int p = ServingProblem.FIRST; p < service.places; p++) {
                result = service.count[p] < service.count[result] ? p : result;
            }
            return service.workshop[result];
        }

        private void takeBack() {
            var undone = service;
            service = saved;
            saved = undone;
            takenBack++;
            serve();
        }

        /** The same problem as a flow from the rows over the workshops, or past them, to one last node. */
        private MinCostFlow best() {
            var flow = new MinCostFlow();
            int rows = demand.rows();
            int last = rows + service.places;
            int residents = Arrays.stream(demand.residents()).sum();
            int filled = 0;
            for (int p = ServingProblem.FIRST; p < service.places; p++) {
                for (int row = 0; row < rows; row++) {
                    if (service.fare[p][row] < RowTripCosts.UNREACHABLE) {
                        flow.addArcWithCapacityAndUnitCost(
                                row, rows + p, demand.residents()[row], service.fare[p][row]);
                    }
                }
                flow.setNodeSupply(rows + p, -fewest);
                filled += fewest;
                flow.addArcWithCapacityAndUnitCost(rows + p, last, service.seats[p] - fewest, 0);
            }
            for (int row = 0; row < rows; row++) {
                flow.setNodeSupply(row, demand.residents()[row]);
                flow.addArcWithCapacityAndUnitCost(
                        row, last, demand.residents()[row], PENALTY * demand.priority()[row]);
            }
            flow.setNodeSupply(last, filled - residents);
            return flow;
        }

        /** Reckoned anew from who goes where; nobody may be lost, and no workshop have too few or too many. */
        private long cost() {
            long travel = 0;
            long unserved = 0;
            for (int row = 0; row < demand.rows(); row++) {
                int found = service.left[row];
                for (int p = ServingProblem.FIRST; p < service.places; p++) {
                    found += service.going(p, row);
                    travel += service.going(p, row) * service.fare[p][row];
                }
                unserved += (long) service.left[row] * demand.priority()[row];
                assertThat(found).as(name).isEqualTo(demand.residents()[row]);
            }
            for (int p = ServingProblem.FIRST; p < service.places; p++) {
                assertThat(service.count[p]).as(name).isBetween(fewest, service.seats[p]);
            }
            assertThat(List.of(service.travel, service.unserved)).as(name).isEqualTo(List.of(travel, unserved));
            return travel + PENALTY * unserved;
        }
    }
}
