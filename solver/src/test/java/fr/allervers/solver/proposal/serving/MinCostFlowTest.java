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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Serving the residents of a kind at least cost, held against OR-Tools' min-cost flow: workshops are opened, closed
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

    /** Seats of a workshop, and [row] what one resident there costs. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Offer(int seats, long[] costs) {}

    /** One kind whose workshops change from step to step. */
    private final class Walk {

        private final Random random;
        private final WorkshopKind demand;
        private final int fewest;
        private final String name;
        private ServingProblem service;
        private ServingProblem saved;
        /** [number of a workshop] what it was opened or changed to last */
        private Map<Integer, Offer> offers = new HashMap<>();

        private Map<Integer, Offer> savedOffers = new HashMap<>();
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
                savedOffers = new HashMap<>(offers);
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
                case 0 -> open(workshops++);
                case 1 -> service.close(any());
                case 2 -> change(any());
                default -> seat();
            }
        }

        private void open(int id) {
            var offer = new Offer(seats(), costs());
            offers.put(id, offer);
            service.open(id, offer.seats, offer.costs);
        }

        private void change(int id) {
            var offer = new Offer(seats(), costs());
            offers.put(id, offer);
            service.change(id, offer.seats, offer.costs);
        }

        private Offer offer(int place) {
            return Objects.requireNonNull(offers.get(service.workshop(place)));
        }

        private List<Integer> open() {
            var result = new ArrayList<Integer>();
            for (int p = ServingProblem.FIRST; p < service.places(); p++) {
                result.add(service.workshop(p));
            }
            return result;
        }

        private int any() {
            return open().get(random.nextInt(open().size()));
        }

        private int seats() {
            return Math.max(1, fewest) + random.nextInt(7);
        }

        private long[] costs() {
            return random.longs(demand.rows(), 0, 200)
                    .map(cost -> cost % 5 == 0 ? RowTripCosts.UNREACHABLE : cost / (1 + cost % 3))
                    .toArray();
        }

        /** Seats some of those unserved in a new workshop before all are served at least cost. */
        private void seat() {
            int id = workshops++;
            open(id);
            int row = random.nextInt(demand.rows());
            int place = service.place(id);
            int residents = Math.min(service.left(row), offer(place).seats);
            if (residents > 0 && service.reaches(place, row)) {
                service.seat(row, place, residents);
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
            for (int p = ServingProblem.FIRST; p < service.places(); p++) {
                result = service.count(p) < service.count(result) ? p : result;
            }
            return service.workshop(result);
        }

        private void takeBack() {
            var undone = service;
            service = saved;
            saved = undone;
            var undoneOffers = offers;
            offers = savedOffers;
            savedOffers = undoneOffers;
            takenBack++;
            serve();
        }

        /** The same problem as a flow from the rows over the workshops, or past them, to one last node. */
        private MinCostFlow best() {
            var flow = new MinCostFlow();
            int rows = demand.rows();
            int last = rows + service.places();
            int residents = Arrays.stream(demand.residents()).sum();
            int filled = 0;
            for (int p = ServingProblem.FIRST; p < service.places(); p++) {
                for (int row = 0; row < rows; row++) {
                    if (offer(p).costs[row] < RowTripCosts.UNREACHABLE) {
                        flow.addArcWithCapacityAndUnitCost(row, rows + p, demand.residents()[row], offer(p).costs[row]);
                    }
                }
                flow.setNodeSupply(rows + p, -fewest);
                filled += fewest;
                flow.addArcWithCapacityAndUnitCost(rows + p, last, offer(p).seats - fewest, 0);
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
                int found = service.left(row);
                for (int p = ServingProblem.FIRST; p < service.places(); p++) {
                    found += service.going(p, row);
                    travel += service.going(p, row) * offer(p).costs[row];
                }
                unserved += (long) service.left(row) * demand.priority()[row];
                assertThat(found).as(name).isEqualTo(demand.residents()[row]);
            }
            for (int p = ServingProblem.FIRST; p < service.places(); p++) {
                assertThat(service.count(p)).as(name).isBetween(fewest, offer(p).seats);
            }
            assertThat(List.of(service.travel(), service.unserved())).as(name).isEqualTo(List.of(travel, unserved));
            return travel + PENALTY * unserved;
        }
    }
}
