package fr.allervers.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.language.Alphabet;
import fr.allervers.web.language.SayOfTest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class ChangeTextsTest {

    private final Problem problem = Territories.named("forbach").problem(new Quarter(2027, 1));
    private final ProblemIndex index = new ProblemIndex(problem);
    private final ChangeTexts texts = new ChangeTexts(SayOfTest.french(), index, index);
    private final Demand one = problem.demand().get(0);
    private final Demand other = problem.demand().stream()
            .filter(d -> !d.commune().equals(one.commune()))
            .findFirst()
            .orElseThrow();

    private Held held(Attendance... attendance) {
        var workshop = new Workshop(
                "w",
                problem.themes().get(0).id(),
                problem.audiences().get(0).id(),
                problem.rooms().get(0).id(),
                problem.advisors().get(0).id(),
                List.of(LocalDateTime.of(2027, 1, 5, 14, 0)),
                List.of(attendance));
        return Held.of(problem, new Plan(problem.id(), List.of(workshop), null));
    }

    private String name(Demand row) {
        return index.communeOf(row.commune()).name();
    }

    @Test
    void sessionsAreSetApartAsTheLanguageDoes() {
        var start = LocalDateTime.of(2027, 1, 5, 14, 0);
        var series = held().workshops().get(0).withSessions(List.of(start, start.plusDays(7)));

        assertThat(texts.is().when(series)).isEqualTo("mardi 5 janvier 2027 à 14:00 ; mardi 12 janvier 2027 à 14:00");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(texts.is().when(series))
                .isEqualTo("Tuesday 5 January 2027 at 14:00; Tuesday 12 January 2027 at 14:00");
    }

    @Test
    void aSeriesThatChangedItsRoomIsToldWithTheRoomOfEachSession() {
        var start = LocalDateTime.of(2027, 1, 5, 14, 0);
        var first = held().workshops().get(0);
        var goesOn = first.withRoom(problem.rooms().get(1).id()).withSessions(List.of(start, start.plusDays(7)));
        var is = new WorkshopTexts(SayOfTest.french(), index, List.of(first));
        var was = problem.rooms().get(0).name();
        var now = problem.rooms().get(1).name();

        assertThat(is.when(goesOn)).containsSubsequence("5 janvier", was, "12 janvier", now);
        assertThat(is.sessions(goesOn)).hasSize(2);
        assertThat(is.sessions(goesOn).get(0)).contains(was).doesNotContain(now);
        assertThat(is.place(goesOn)).containsSubsequence(was, ", puis ", now);
        assertThat(is.told(goesOn)).containsSubsequence("5 janvier", was, ", puis ", "12 janvier", now);
    }

    @Test
    void aSeriesThatWasHandedOverIsOneWorkshopForTownHallsAndBelongsToBothAdvisors() {
        var start = LocalDateTime.of(2027, 1, 5, 14, 0);
        var begun = held().workshops().get(0);
        var goesOn = begun.withAdvisor(problem.advisors().get(1).id())
                .withSessions(List.of(start, start.plusDays(7)))
                .withAttendance(List.of(new Attendance(one.id(), 1)));
        var all = Held.of(problem, new Plan(problem.id(), List.of(goesOn), null, List.of(begun)));
        var first = new ChangeTexts(
                SayOfTest.french(),
                new VersionChanges.Compared(PlanChanges.of(Held.NONE, all), index, index, List.of(), List.of(begun)),
                null);
        var changes = PlanChanges.of(Held.NONE, all);
        var host = index.room(goesOn.room()).commune();

        assertThat(first.communes(changes))
                .filteredOn(hall -> hall.id().equals(host))
                .singleElement()
                .satisfies(hall -> assertThat(hall.lines()).isEqualTo(1));
        assertThat(first.advisors(changes))
                .hasSize(2)
                .allSatisfy(advisor -> assertThat(advisor.text()).contains("5 janvier", "12 janvier"));
    }

    @Test
    void whoeverIsConcernedReadsWhichSessionIsNotMadeUpForAndThatTheOthersStay() {
        var start = LocalDateTime.of(2027, 1, 5, 14, 0);
        var series = held(new Attendance(one.id(), 4))
                .workshops()
                .get(0)
                .withSessions(List.of(start, start.plusDays(7), start.plusDays(14)));
        var shorter = series.withSessions(List.of(start, start.plusDays(14)));
        var changes = PlanChanges.of(
                Held.of(problem, new Plan(problem.id(), List.of(series), null)),
                Held.of(problem, new Plan(problem.id(), List.of(shorter), null)));

        assertThat(texts.residents(changes)).singleElement().satisfies(r -> {
            assertThat(r.text())
                    .contains(
                            "a une séance de moins",
                            "N’a pas lieu, et n’est pas rattrapé\u00a0: mardi 12 janvier 2027 à 14:00.",
                            "Les autres séances ne changent pas\u00a0: mardi 5 janvier 2027 à 14:00 ; mardi 19 janvier 2027 à 14:00.")
                    .doesNotContain("Avant");
            assertThat(r.sms().text())
                    .contains("pas de séance mardi 12 janvier 2027 à 14:00, elle n'est pas rattrapée");
        });
        assertThat(Stream.concat(texts.communes(changes).stream(), texts.advisors(changes).stream()))
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.text())
                        .contains("N’a pas lieu, n’est pas rattrapé\u00a0: mardi 12 janvier 2027 à 14:00"));
        assertThat(texts.lines(changes))
                .singleElement()
                .asString()
                .endsWith("N’a pas lieu, n’est pas rattrapé\u00a0: mardi 12 janvier 2027 à 14:00.");
    }

    @Test
    void nobodyIsNotOne() {
        assertThat(texts.say().message("publication.count", 0)).isEqualTo("aucun habitant");
        assertThat(texts.say().message("publication.letter.expected", 0)).isEqualTo("personne n’est attendu");
    }

    @Test
    void whereAsManyOthersAttendTheLineSaysFromWhichCommunes() {
        var before = held(new Attendance(one.id(), 6));
        var now = held(new Attendance(one.id(), 4), new Attendance(other.id(), 2));

        assertThat(texts.lines(PlanChanges.of(before, now)))
                .singleElement()
                .asString()
                .contains("Avant\u00a0: 6. Maintenant\u00a0: 6. ")
                .endsWith("En moins\u00a0: " + name(one) + " 2. En plus\u00a0: " + name(other) + " 2.");
    }

    @Test
    void residentsReadTheNewsFirstAndWhomToCallDirectlyAfterIt() {
        var moved = held(new Attendance(one.id(), 6))
                .workshops()
                .get(0)
                .withSessions(List.of(LocalDateTime.of(2027, 1, 12, 14, 0)));
        var now = Held.of(problem, new Plan(problem.id(), List.of(moved), null));
        var name = problem.themes().get(0).name();
        var changes = Stream.of(now, Held.NONE, held(new Attendance(one.id(), 4)))
                .map(after -> PlanChanges.of(held(new Attendance(one.id(), 6)), after));

        assertThat(changes.flatMap(c -> texts.residents(c).stream()))
                .hasSize(3)
                .allSatisfy(r -> assertThat(r.text().lines().limit(2).toList())
                        .satisfiesExactly(
                                news -> assertThat(news).contains("otre atelier «", name),
                                call -> assertThat(call).startsWith("Une question\u00a0? Appelez le ")))
                .allSatisfy(
                        r -> assertThat(r.rows()).isGreaterThan(r.text().lines().count()));
    }

    @Test
    void whoHasAPlaceAtLastIsToldSo() {
        var more = PlanChanges.of(held(new Attendance(one.id(), 6)), held(new Attendance(one.id(), 8)));

        assertThat(texts.residents(more)).singleElement().satisfies(r -> {
            assertThat(r.count()).isEqualTo(2);
            assertThat(r.text()).startsWith("Vous avez maintenant une place dans l’atelier «");
            assertThat(r.sms().text()).startsWith("Vous avez une place");
        });
        assertThat(texts.residents(PlanChanges.of(Held.NONE, held(new Attendance(one.id(), 8)))))
                .as("a first plan is told as the workshops of the quarter")
                .isEmpty();
    }

    @Test
    void communesAreInTheOrderOfADictionary() {
        var rows = problem.demand().stream().collect(Collectors.toMap(this::name, d -> d, (a, b) -> a, TreeMap::new));
        var attendance = Stream.of("Œting", "Spicheren", "Théding", "Morsbach")
                .map(c -> new Attendance(rows.get(c).id(), 1))
                .toArray(Attendance[]::new);

        assertThat(texts.communes(PlanChanges.of(Held.NONE, held(attendance))))
                .extracting(ChangeTexts.ForWhom::name)
                .containsSubsequence("Morsbach", "Œting", "Spicheren", "Théding");
        assertThat(texts.communes(PlanChanges.of(Held.NONE, held(attendance))))
                .allMatch(t -> t.text().endsWith("Bien cordialement,\nla coordination des ateliers numériques\n"));
    }

    @Test
    void aTownHallReadsHowManyComeFromItsCommuneAndAnAdvisorOnlyHowManyCome() {
        var both = PlanChanges.of(Held.NONE, held(new Attendance(one.id(), 5), new Attendance(other.id(), 3)));
        var alone = PlanChanges.of(Held.NONE, held(new Attendance(other.id(), 3)));

        assertThat(townHall(both, one.commune())).contains("(8 personnes attendues, dont 5 de votre commune)");
        assertThat(townHall(both, other.commune())).contains("(8 personnes attendues, dont 3 de votre commune)");
        assertThat(townHall(alone, other.commune())).contains("(3 personnes attendues, de votre commune)");
        assertThat(townHall(alone, index.room(problem.rooms().get(0).id()).commune()))
                .contains("(3 personnes attendues, aucune de votre commune)");
        assertThat(texts.advisors(both))
                .singleElement()
                .satisfies(t -> assertThat(t.text()).contains("(8 personnes attendues)"));
    }

    /** Two workshops stay where they are and residents change places, as after a mend. */
    @Test
    void aTownHallReadsWhereItsResidentsGoWhoseWorkshopStaysWhereItIs() {
        var first = held().workshops().get(0);
        var second = first.withId("v")
                .withRoom(problem.rooms().get(1).id())
                .withSessions(List.of(LocalDateTime.of(2027, 1, 7, 9, 0)));
        var before = plan(
                first.withAttendance(List.of(new Attendance(one.id(), 5))),
                second.withAttendance(List.of(new Attendance(other.id(), 4))));
        var now = plan(
                first.withAttendance(List.of(new Attendance(one.id(), 2))),
                second.withAttendance(List.of(new Attendance(other.id(), 4), new Attendance(one.id(), 2))));

        var told = townHall(PlanChanges.of(before, now), one.commune());

        assertThat(told)
                .contains("De votre commune, 2 habitants sont attendus ailleurs : ", "7 janvier", "09:00")
                .contains(problem.rooms().get(1).name())
                .contains("De votre commune, un habitant n’a plus de place.");
        assertThat(texts.communes(PlanChanges.of(before, before))).isEmpty();
    }

    /** A thirteenth reader saw texts of one title, each for another place. */
    @Test
    void noTwoTextsForResidentsAreCalledTheSame() {
        var first = held().workshops().get(0);
        var elsewhere = problem.rooms().stream()
                .filter(r -> !r.commune().equals(index.room(first.room()).commune()))
                .findFirst()
                .orElseThrow();
        var second = first.withId("v").withRoom(elsewhere.id());
        var third = first.withId("t").withSessions(List.of(LocalDateTime.of(2027, 1, 7, 9, 0)));
        var before = plan(
                first.withAttendance(List.of(new Attendance(one.id(), 4))),
                second.withAttendance(List.of(new Attendance(other.id(), 3))),
                third.withAttendance(List.of(new Attendance(other.id(), 1))));
        var apart = texts.residents(PlanChanges.of(
                before, plan(third.withAttendance(List.of(new Attendance(other.id(), 1))))));
        var parted = texts.residents(PlanChanges.of(
                before,
                plan(
                        first.withAttendance(List.of(new Attendance(one.id(), 1))),
                        second.withAttendance(List.of(new Attendance(other.id(), 3))),
                        third.withAttendance(List.of(new Attendance(other.id(), 1), new Attendance(one.id(), 2))))));

        assertThat(apart)
                .extracting(ResidentTexts.ForResidents::workshop)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .anySatisfy(t -> assertThat(t).endsWith(", " + texts.is().commune(first)))
                .anySatisfy(t -> assertThat(t).endsWith(", " + texts.is().commune(second)));
        assertThat(parted)
                .extracting(ResidentTexts.ForResidents::workshop)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .anySatisfy(t -> assertThat(t).contains("ceux qui vont à ", "7 janvier"))
                .anySatisfy(t -> assertThat(t).endsWith("ceux qui n’ont plus de place"));
    }

    /** After a mend they had stood in the order of the new dates, which no title names. */
    @Test
    void allTextsAreInTheOrderOfTheDatesThatTheyNameThenOfCommunes() {
        var a = problem.rooms().get(0);
        var b = problem.rooms().stream()
                .filter(r -> !r.commune().equals(a.commune()))
                .findFirst()
                .orElseThrow();
        var isAFirst = Alphabet.NAMES.compare(
                        index.communeOf(a.commune()).name(),
                        index.communeOf(b.commune()).name())
                < 0;
        var ofCommuneFirst = isAFirst ? a : b;
        var ofCommuneLast = isAFirst ? b : a;
        var themes = problem.themes();
        var start = LocalDateTime.of(2027, 1, 5, 9, 0);
        var workshop = held(new Attendance(one.id(), 4)).workshops().get(0).withRoom(ofCommuneFirst.id());
        var early = workshop.withId("3").withTheme(themes.get(0).id()).withSessions(List.of(start));
        var first = workshop.withId("2").withTheme(themes.get(1).id()).withSessions(List.of(start.plusHours(5)));
        var last = first.withId("1").withTheme(themes.get(2).id()).withRoom(ofCommuneLast.id());
        var late = workshop.withId("0").withTheme(themes.get(3).id()).withSessions(List.of(start.plusDays(1)));
        var changes = PlanChanges.ofKeptIds(
                plan(late, last, first, early),
                plan(
                        early.withSessions(List.of(start.plusDays(40))),
                        first.withSessions(List.of(start.plusDays(30))),
                        last.withSessions(List.of(start.plusDays(20))),
                        late.withSessions(List.of(start.plusDays(10)))));

        var inOrder = IntStream.range(0, 4).mapToObj(i -> themes.get(i).name()).toArray(String[]::new);
        assertThat(texts.residents(changes).stream()
                        .map(ResidentTexts.ForResidents::workshop)
                        .collect(Collectors.joining("\n")))
                .containsSubsequence(inOrder);
        assertThat(String.join("\n", texts.lines(changes))).containsSubsequence(inOrder);
        assertThat(texts.advisors(changes))
                .singleElement()
                .satisfies(t -> assertThat(t.text()).containsSubsequence(inOrder));
        assertThat(texts.communes(changes))
                .filteredOn(t -> t.lines() == 4)
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.text()).containsSubsequence(inOrder));
        assertThat(new RoomTexts(texts).of(changes))
                .filteredOn(t -> t.lines() == 3)
                .singleElement()
                .satisfies(t -> assertThat(t.text()).containsSubsequence(inOrder[0], inOrder[1], inOrder[3]));
    }

    private Held plan(Workshop... workshops) {
        return Held.of(problem, new Plan(problem.id(), List.of(workshops), null));
    }

    @Test
    void aTownHallReadsHowManyOfItsCommuneCameBefore() {
        var fewer = PlanChanges.of(
                held(new Attendance(one.id(), 5), new Attendance(other.id(), 3)),
                held(new Attendance(one.id(), 2), new Attendance(other.id(), 3)));

        assertThat(townHall(fewer, one.commune()))
                .contains("(5 personnes attendues, dont 2 de votre commune ; avant : 8, dont 5 de votre commune)");
    }

    private String townHall(PlanChanges changes, String commune) {
        return texts.communes(changes).stream()
                .filter(t -> t.id().equals(commune))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void whereOnlyMoreAttendTheLineSaysNothingOfFewer() {
        var before = held(new Attendance(one.id(), 4));
        var now = held(new Attendance(one.id(), 6));

        assertThat(texts.lines(PlanChanges.of(before, now)))
                .singleElement()
                .asString()
                .endsWith("Maintenant\u00a0: 6. En plus\u00a0: " + name(one) + " 2.");
    }
}
