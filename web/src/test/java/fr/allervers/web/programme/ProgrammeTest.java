package fr.allervers.web.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.programme.PublicSession.Status;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@OnBothDatabases
class ProgrammeTest {

    @Parameter
    private TestDatabase kind;

    private static final Quarter QUARTER = new Quarter(2027, 1);

    @TempDir
    private Path folder;

    private Quarters quarters;
    private PlanVersions versions;
    private Publications publications;
    private Programme programme;

    /** A plan as it was found, published first. */
    private Plan plan;

    @BeforeEach
    void publishAPlan() {
        Store store = kind.store(folder);
        quarters = QuartersOfTest.of(store, "forbach");
        versions = new PlanVersions(store, quarters);
        publications = new Publications(store);
        programme = new Programme(store, quarters, publications, versions, new MendedProblems(store));
        var problem = quarters.problem(QUARTER).problem();
        plan = new PlanSolver(problem, SolveLimits.ofMoves(20, 1), null).run(heard -> {});
        publish(plan.workshops(), 0);
    }

    private void publish(List<Workshop> workshops, int last) {
        var other = new Plan(plan.problem(), workshops, plan.score());
        publications.publish(QUARTER, versions.add(other, new PlanVersion.Origin(null, null, VersionReason.END)), last);
    }

    /** As another run would name them. */
    private static Workshop renamed(Workshop workshop, int number) {
        return new Workshop(
                "other-" + number,
                workshop.theme(),
                workshop.audience(),
                workshop.room(),
                workshop.advisor(),
                workshop.sessions(),
                workshop.attendance());
    }

    private List<Workshop> renamed() {
        return IntStream.range(0, plan.workshops().size())
                .mapToObj(i -> renamed(plan.workshops().get(i), i))
                .toList();
    }

    private PublicSession session(String id) {
        return programme.session(id).orElseThrow();
    }

    @Test
    void aSessionKeepsItsAddressWhateverTheNextPlanCallsItsWorkshop() {
        var before = programme.toCome();
        publish(renamed(), 1);

        assertThat(programme.toCome()).isNotEmpty().isEqualTo(before);
        assertThat(programme.toCome())
                .allMatch(s ->
                        s.change().status() == Status.AS_PLANNED && s.change().times() == 0);
    }

    @Test
    void aMovedSessionSaysFromWhenAndACancelledOneStays() {
        var moved = renamed().get(0);
        var later = new Workshop(
                moved.id(),
                moved.theme(),
                moved.audience(),
                moved.room(),
                moved.advisor(),
                moved.sessions().stream().map(s -> s.plusDays(1)).toList(),
                moved.attendance());
        var workshops = new ArrayList<>(renamed());
        var cancelled = Objects.requireNonNull(workshops.remove(1));
        workshops.set(0, later);
        publish(workshops, 1);

        var movedId = "2027-Q1-1-" + plan.workshops().get(0).id() + "-1";
        assertThat(session(movedId).start()).isEqualTo(later.sessions().get(0));
        assertThat(session(movedId).change().before())
                .isEqualTo(moved.sessions().get(0));
        assertThat(session(movedId).change().status()).isEqualTo(Status.MOVED);
        assertThat(session(movedId).change().times()).isEqualTo(1);
        var gone = session("2027-Q1-1-" + plan.workshops().get(1).id() + "-1");
        assertThat(gone.isCancelled()).isTrue();
        assertThat(gone.start()).isEqualTo(cancelled.sessions().get(0));
        assertThat(programme.toCome()).contains(gone);
        assertThat(event(session(movedId)))
                .containsEntry("eventStatus", "https://schema.org/EventRescheduled")
                .containsEntry("startDate", moment(later))
                .containsEntry("previousStartDate", moment(moved));
        assertThat(event(gone))
                .containsEntry("eventStatus", "https://schema.org/EventCancelled")
                .containsEntry("startDate", moment(cancelled))
                .doesNotContainKey("previousStartDate");
    }

    /** What search engines read of a session. */
    private static Map<String, Object> event(PublicSession session) {
        var json = JsonMapper.builder().build();
        return json.readValue(
                new EventData(json).of(session, null, "Forbach", "https://exemple.fr/s"), new TypeReference<>() {});
    }

    private static String moment(Workshop workshop) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                workshop.sessions().get(0).atZone(ZoneId.of("Europe/Paris")));
    }

    /** Numbers of all events in the file that residents' diaries read. */
    private Set<String> sequences() {
        var file = new ProgrammeDiary(SayOfTest.french(), "forbach", ZoneId.of("Europe/Paris"), "https://ici")
                .of(programme.toCome());
        return Pattern.compile("SEQUENCE:(\\d+)")
                .matcher(new String(file, UTF_8))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    /** A cancelled session was counted among those of its month. */
    private long inFoldedMonths() {
        var many = programme.toCome().stream()
                .flatMap(s -> Collections.nCopies(20, s).stream())
                .toList();
        var list = DatedList.of(many, List.of());
        return list.later().keySet().stream().mapToLong(list::count).sum();
    }

    @Test
    void whatIsTakenBackIsCancelledUntilItIsPublishedAgain() {
        publications.takeBack(QUARTER, 1);
        assertThat(programme.toCome()).isNotEmpty().allMatch(PublicSession::isCancelled);
        assertThat(inFoldedMonths()).isZero();
        assertThat(sequences()).containsOnly("1");

        publish(renamed(), 1);
        assertThat(sequences())
                .as("a diary keeps what has the higher number: after 1, 0 was the cancellation's for ever")
                .containsOnly("2");
        assertThat(programme.toCome()).isNotEmpty().noneMatch(PublicSession::isCancelled);
        assertThat(inFoldedMonths()).isPositive();
    }

    @Test
    void whatIsNotPublishedIsNotThere() {
        assertThat(programme.session("2027-Q2-1-w1-1")).isEmpty();
        assertThat(programme.session("anything")).isEmpty();
        assertThat(programme.session("2027-Q1-9-w1-1")).isEmpty();
    }
}
