package fr.allervers.web.notice;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.agenda.DiaryOfTest;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.mail.Letter;
import fr.allervers.web.mail.MailServerOfTest;
import fr.allervers.web.notice.Notice.Whom;
import fr.allervers.web.publication.PublicationSteps;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.publication.VersionChanges;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Who is told what by mail of two publications of a quarter that goes on, on the first of December 2026. */
@OnBothDatabases
class NoticesTest {

    @Parameter
    private TestDatabase kind;

    private static final Quarter QUARTER = new Quarter(2026, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @TempDir
    private Path folder;

    private Store store;
    private Quarters quarters;
    private PlanVersions versions;
    private Publications publications;
    private Notices notices;
    private PublicationSteps steps;
    private Told told;
    private Plan plan;
    /** The first workshop with a session within three days. */
    private Workshop soon;

    @BeforeEach
    void publish() {
        var source = kind.source(folder);
        store = kind.store(source);
        new TerritoryVersions(store).keep(TerritoryWithMail.of("forbach"), null, "imported");
        quarters = QuartersOfTest.of(store);
        versions = new PlanVersions(store, quarters);
        publications = new Publications(store);
        steps = new PublicationSteps(
                publications,
                versions,
                new VersionChanges(
                        quarters,
                        new MendedProblems(store),
                        new QuarterPlans(store, quarters, versions, publications)));
        var diary = DiaryOfTest.of(store, quarters, versions);
        told = new Told(store);
        var lastTold = new LastTold(steps, new Mailings(new Jobs(store, source), store), told);
        var server = MailServerOfTest.from("ateliers@exemple.fr");
        notices = new Notices(quarters, steps, lastTold, diary, server, store, SayOfTest.french());
        plan = new PlanSolver(quarters.problem(QUARTER).problem(), SolveLimits.ofMoves(300, 1), null).run(heard -> {});
        soon = plan.workshops().stream()
                .filter(w -> w.sessions().stream().anyMatch(s -> isSoon(s.toLocalDate())))
                .findFirst()
                .orElseThrow();
        publish(plan.workshops(), 0);
    }

    private static boolean isSoon(LocalDate day) {
        return !day.isBefore(TODAY) && !day.isAfter(TODAY.plusDays(3));
    }

    private void publish(List<Workshop> workshops, int last) {
        var scored = new Plan(plan.problem(), workshops, plan.score());
        var version = versions.add(scored, new PlanVersion.Origin(null, null, VersionReason.END));
        at(last).publish(QUARTER, version, last);
    }

    /** Each step some minutes after the one before. */
    private Publications at(int last) {
        var clock = Clock.offset(store.clock(), Duration.ofMinutes(last));
        return new Publications(
                new Store(store.database(), store.transactions(), store.documents(), clock, store.current()));
    }

    private List<Notice> now() {
        return notices.of(QUARTER, steps.all(QUARTER).get(0));
    }

    /** Notes that all were told of the last step. */
    private void tellAll() {
        told.note(
                QUARTER,
                steps.last(QUARTER).orElseThrow(),
                now().stream().map(Notice::key).toList());
    }

    private Optional<Notice> advisor(String id) {
        return now().stream()
                .filter(n -> n.key().equals(Whom.ADVISOR + "-" + id))
                .findFirst();
    }

    private static List<ICalendar> events(Notice notice) {
        return notice.letters().stream()
                .map(Letter::event)
                .filter(e -> e != null)
                .map(e -> Biweekly.parse(e.calendar()).first())
                .toList();
    }

    @Test
    void advisorsAreToldAllOfTheirQuarterAndTheirDiariesWhatBeginsWithinThreeDays() {
        var told = advisor(soon.advisor()).orElseThrow();
        assertThat(told.mail()).isEqualTo(soon.advisor() + "@exemple.fr");
        long held = plan.workshops().stream()
                .filter(w -> w.advisor().equals(soon.advisor()))
                .count();
        assertThat(told.changes()).isEqualTo((int) held);
        assertThat(told.letters().get(0).text())
                .contains("voici vos ateliers du trimestre")
                .doesNotContain("Nouveau", "ce qui change", "Avec " + told.name());
        long near = plan.workshops().stream()
                .filter(w -> w.advisor().equals(soon.advisor()))
                .flatMap(w -> w.sessions().stream())
                .filter(s -> isSoon(s.toLocalDate()))
                .count();
        assertThat(events(told)).hasSize((int) near).allSatisfy(c -> {
            assertThat(c.getMethod().isRequest()).isTrue();
            var event = c.getEvents().get(0);
            assertThat(event.getOrganizer().getEmail()).isEqualTo("ateliers@exemple.fr");
            assertThat(event.getAttendees().get(0).getEmail()).isEqualTo(soon.advisor() + "@exemple.fr");
        });
    }

    @Test
    void townHallsLearnWhereTheirResidentsGoThoughNothingIsHeldInTheCommune() {
        var index = quarters.problem(QUARTER).index();
        var homes = plan.workshops().stream()
                .flatMap(w -> w.attendance().stream())
                .map(a -> index.demand(a.demand()).commune())
                .toList();
        var hosts = plan.workshops().stream()
                .map(w -> index.room(w.room()).commune())
                .toList();
        assertThat(homes.stream().filter(c -> !hosts.contains(c))).isNotEmpty();
        assertThat(now())
                .extracting(Notice::key)
                .containsAll(homes.stream().map(c -> Whom.TOWN_HALL + "-" + c).toList());
    }

    @Test
    void townHallsWithoutAnAddressAreListedWithoutALetter() {
        assertThat(now())
                .filteredOn(n -> n.whom() == Whom.TOWN_HALL)
                .isNotEmpty()
                .allSatisfy(n -> {
                    assertThat(n.mail()).isNull();
                    assertThat(n.letters()).isEmpty();
                });
    }

    @Test
    void thoseWhoHoldARoomAreToldOfItsSessionsAtTheAddressOfItsContact() {
        var rooms = plan.workshops().stream().map(Workshop::room).collect(toSet());
        var told = now().stream().filter(n -> n.whom() == Whom.ROOM).toList();

        assertThat(told)
                .extracting(Notice::key)
                .containsExactlyInAnyOrderElementsOf(
                        rooms.stream().map(r -> Whom.ROOM + "-" + r).toList());
        assertThat(told).allSatisfy(n -> {
            assertThat(n.mail()).isEqualTo(n.key().substring(5) + "@salle.fr");
            assertThat(n.letters())
                    .singleElement()
                    .satisfies(l -> assertThat(l.text()).contains("dans votre salle"));
        });
    }

    @Test
    void aRoomInWhichNothingChangesIsNotTold() {
        tellAll();
        publish(plan.workshops().stream().filter(w -> !w.equals(soon)).toList(), 1);

        assertThat(now())
                .filteredOn(n -> n.whom() == Whom.ROOM)
                .extracting(Notice::key)
                .containsExactly(Whom.ROOM + "-" + soon.room());
    }

    @Test
    void aSessionThatIsCancelledInTwoDaysIsTakenOutOfTheDiaryAndNobodyElseIsTold() {
        tellAll();
        publish(plan.workshops().stream().filter(w -> !w.equals(soon)).toList(), 1);

        assertThat(now()).filteredOn(n -> n.whom() == Whom.ADVISOR).hasSize(1);
        var told = advisor(soon.advisor()).orElseThrow();
        assertThat(told.changes()).isEqualTo(1);
        assertThat(events(told)).isNotEmpty().allSatisfy(c -> {
            assertThat(c.getMethod().isCancel()).isTrue();
            assertThat(requireNonNull(c.getEvents().get(0).getStatus()).isCancelled())
                    .isTrue();
            assertThat(c.getEvents().get(0).getSequence().getValue()).isEqualTo(1);
        });
    }

    @Test
    void aSessionHandedOverIsNeverSaidToBeCancelledToItsFirstAdvisor() {
        var other = quarters.problem(QUARTER).problem().advisors().stream()
                .filter(a -> !a.id().equals(soon.advisor()))
                .findFirst()
                .orElseThrow();
        tellAll();
        publish(
                plan.workshops().stream()
                        .map(w -> w.equals(soon) ? by(other.id(), w) : w)
                        .toList(),
                1);

        var told = advisor(soon.advisor()).orElseThrow();
        assertThat(events(told)).isNotEmpty().allMatch(c -> c.getMethod().isCancel());
        assertThat(told.letters()).filteredOn(l -> l.event() != null).allSatisfy(l -> {
            assertThat(l.subject()).startsWith("CONFIÉE À " + other.name());
            assertThat(l.text()).contains("Votre séance est confiée à un autre conseiller");
        });
        assertThat(told.letters()).noneMatch(l -> (l.subject() + l.text()).matches("(?si).*annul.*"));
    }

    private static Workshop by(String advisor, Workshop workshop) {
        return new Workshop(
                workshop.id(),
                workshop.theme(),
                workshop.audience(),
                workshop.room(),
                advisor,
                workshop.sessions(),
                workshop.attendance());
    }

    @Test
    void takingBackTellsEverybodyWhoHadBeenTold() {
        tellAll();
        at(1).takeBack(QUARTER, 1);

        assertThat(advisor(soon.advisor()).orElseThrow().letters().get(0).subject())
                .contains("retiré");
    }

    @Test
    void takingBackTellsNobodyWhoHadNotBeenTold() {
        at(1).takeBack(QUARTER, 1);

        assertThat(now()).isEmpty();
    }

    @Test
    void whoWasToldWhatChangedAndChangedBackIsToldNothing() {
        tellAll();
        publish(plan.workshops().stream().filter(w -> !w.equals(soon)).toList(), 1);
        assertThat(advisor(soon.advisor())).isPresent();

        publish(plan.workshops(), 2);

        assertThat(now()).isEmpty();
    }

    @Test
    void whatChangedInPublicationsThatNobodyWasToldOfIsToldAfterwards() {
        tellAll();
        publish(plan.workshops().stream().filter(w -> !w.equals(soon)).toList(), 1);
        publish(plan.workshops().stream().filter(w -> !w.equals(soon)).toList(), 2);

        var told = advisor(soon.advisor()).orElseThrow();
        assertThat(told.text()).contains("voici ce qui change", "N’a plus lieu");
        assertThat(told.since()).isEqualTo(steps.all(QUARTER).get(2));
        assertThat(events(told)).isNotEmpty();
    }

    @Test
    void whoWasNeverToldReadsNothingOfWhatIsCancelledSince() {
        publish(plan.workshops().stream().filter(w -> !w.equals(soon)).toList(), 1);

        assertThat(now())
                .isNotEmpty()
                .allSatisfy(n -> assertThat(n.text()).doesNotContain("N’a plus lieu", "ce qui change"));
        assertThat(now().stream().flatMap(n -> events(n).stream()))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.getMethod().isRequest()).isTrue());
    }
}
