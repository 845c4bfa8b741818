package fr.allervers.data.demand;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.territory.Territories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Spreadsheets as people make them, read with an oracle that knows what they mean and answers only what is asked. Few of
 * them in every build; {@code -Dhuman.sheets=500 -Dhuman.report=true} measures.
 */
class HumanSheetsTest {

    private static final int SHEETS = Integer.getInteger("human.sheets", 40);
    private static final int ALL = 500;
    private static final double LEAST = 0.95;
    /** The first 40 files are harder than most: 93.5 % of their rows, 95.4 % of all 500. */
    private static final double LEAST_OF_FEW = 0.93;

    private static final int FROM = Integer.getInteger("human.from", 0);
    private static final boolean REPORT = Boolean.getBoolean("human.report");
    private static final boolean SINGLY = Boolean.getBoolean("human.singly");
    private static final int ANSWERS = 5;
    private static final int MOST_STEPS = 200;

    private final Vocabulary vocabulary =
            Vocabulary.of(Territories.named("forbach").problem(new Quarter(2027, 1)), List.of());
    private final DemandReader reader = new DemandReader(vocabulary);

    /** What became of the rows of one file. */
    private record Outcome(int rows, int right, int singly, int wrong, int answers, String remark) {}

    @Test
    void mostRowsAreRightAfterFiveAnswersAndNoneIsWrongUnasked() {
        var outcomes = new ArrayList<Outcome>();
        for (int number = FROM; number < FROM + SHEETS; number++) {
            var outcome = outcome(number);
            outcomes.add(outcome);
            if (REPORT && (outcome.right < outcome.rows || outcome.wrong > 0)) {
                System.out.println(number + " " + outcome);
            }
        }
        int rows = outcomes.stream().mapToInt(Outcome::rows).sum();
        double right = (double) outcomes.stream().mapToInt(Outcome::right).sum() / rows;
        double singly = (double) outcomes.stream().mapToInt(Outcome::singly).sum() / rows;
        if (REPORT) {
            System.out.printf(
                    "%d files, %d rows: %.2f %% right after at most %d answers (all proposals accepted is one), "
                            + "%.2f %% with one question an answer, %.2f answers a file%n",
                    outcomes.size(),
                    rows,
                    100 * right,
                    ANSWERS,
                    100 * singly,
                    outcomes.stream().mapToInt(Outcome::answers).average().orElse(0));
        }
        assertThat(outcomes).allMatch(o -> o.wrong == 0, "no row wrong");
        assertThat(right).isGreaterThanOrEqualTo(SHEETS < ALL ? LEAST_OF_FEW : LEAST);
    }

    /**
     * Whatever is answered, each count of each file is in the demand or is named as left, with its number: who knows answers
     * what they know, and leaves out all else. Row by row nothing is taken that is not meant, and where all that was asked
     * was known each row is taken as it is meant.
     */
    @Test
    void eachCountIsTakenOrNamedAsLeft() {
        int known = 0;
        for (int number = FROM; number < FROM + SHEETS; number++) {
            var sheet = new HumanSheet(number, vocabulary);
            var workbook = SheetFile.read(sheet.file(), vocabulary::knows);
            var answers = new HashMap<String, String>();
            var reading = reader.read(workbook, Answers.NONE);
            boolean isKnown = true;
            for (int step = 0; !reading.questions().isEmpty() && step < MOST_STEPS; step++) {
                var question = reading.questions().get(0);
                var answer = sheet.answer(question);
                isKnown &= answer != null;
                answers.put(question.key(), answer == null ? otherwise(question) : answer);
                reading = reader.read(workbook, new Answers(answers));
            }
            known += isKnown ? 1 : 0;
            var as = number + " after " + answers + "\n" + sheet + "\n" + TestTerritory.lines(reading) + "\n"
                    + reading.notCounted() + said(reading);
            long in = sheet.truth().values().stream().mapToLong(n -> n).sum();
            // a column of references that who knows left out holds figures, and no counts
            boolean hasNoCounts = answers.keySet().stream().anyMatch(k -> k.startsWith("HEADING:") && sheet.leaves(k));
            long left = reading.notCounted().stream()
                    .filter(n -> !hasNoCounts || n.reason() != NotCounted.Reason.COLUMN)
                    .mapToLong(NotCounted::residents)
                    .sum();
            assertThat(reading.questions()).as(as).isEmpty();
            assertThat(reading.waiting()).as(as).isZero();
            assertThat(reading.residents() + left).as(as).isEqualTo(in);
            var taken = taken(reading);
            assertThat(taken)
                    .as(as)
                    .allSatisfy((row, residents) -> assertThat(residents)
                            .as(row)
                            .isLessThanOrEqualTo(sheet.truth().getOrDefault(row, 0)));
            if (isKnown) {
                assertThat(taken).as(as).isEqualTo(sheet.truth());
            }
        }
        if (REPORT) {
            System.out.println(known + " files of which all that was asked was known");
        }
        assertThat(known).isGreaterThan(SHEETS / 2);
    }

    /**
     * What is accepted at once without a look is right: of the proposals for words, those that are sure are what the file
     * means, all but very few.
     */
    @Test
    void proposalsThatAreAcceptedAtOnceAreRight() {
        var proposals = new TreeMap<String, Integer>();
        var wrong = new ArrayList<String>();
        for (int number = FROM; number < FROM + SHEETS; number++) {
            var sheet = new HumanSheet(number, vocabulary);
            var workbook = SheetFile.read(sheet.file(), vocabulary::knows);
            var answers = new HashMap<String, String>();
            var reading = reader.read(workbook, Answers.NONE);
            for (int step = 0; !reading.questions().isEmpty() && step < MOST_STEPS; step++) {
                var question = reading.questions().get(0);
                var known = sheet.answer(question);
                var proposed = question.proposed();
                if (known != null && proposed != null) {
                    boolean right = proposed.value().equals(known);
                    var name = (question.isSure() ? "sure " : "weak ") + (right ? "right" : "wrong");
                    proposals.merge(name, 1, Integer::sum);
                    if (question.isSure() && !right) {
                        wrong.add(number + " " + question.key() + " > " + proposed.value() + ", not " + known);
                    }
                }
                answers.put(question.key(), known == null ? otherwise(question) : known);
                reading = reader.read(workbook, new Answers(answers));
            }
        }
        if (REPORT) {
            System.out.println(proposals + " " + wrong);
        }
        int sure = proposals.getOrDefault("sure right", 0);
        assertThat(wrong).as(sure + " sure ones are right").hasSizeLessThanOrEqualTo(sure / 100);
    }

    /** To leave it out where that may be, else what is proposed or the first choice. */
    private static String otherwise(Question question) {
        var proposed = question.proposed();
        var all = question.choices().stream().map(Choice::value).toList();
        return all.contains(Answers.LEAVE_OUT) || all.isEmpty() && proposed == null
                ? Answers.LEAVE_OUT
                : proposed == null ? all.get(0) : proposed.value();
    }

    /** The generator's words must not be those of the dictionary: for such it would be no measure. */
    @Test
    void aboutHalfOfTheWordsAreInNoDictionary() {
        int words = 0;
        int strange = 0;
        for (int number = FROM; number < FROM + SHEETS; number++) {
            var used = new HumanSheet(number, vocabulary).words();
            words += used[0];
            strange += used[1];
        }
        if (REPORT) {
            System.out.println(strange + " of " + words + " words in no dictionary");
        }
        assertThat(strange).isGreaterThan(words * 45 / 100);
    }

    @Test
    void theFirstNaturalSpreadsheetLeavesTwoQuestions() {
        var workbook = SheetFile.read(
                Files.csv(
                        "Recensement des besoins;;;;",
                        "Commune;Atelier;Public;Comment ils viennent;Nb de pers.",
                        "Forbach;Smartphone;Retraités;Bus;6",
                        "Behren;Démarches CAF;Tous;À pied;4",
                        "Œting;Parcoursup / Pronote;Parents;Voiture;3"),
                vocabulary::knows);
        var accepted = reader.acceptingProposals(workbook, Answers.NONE);

        assertThat(reader.read(workbook, accepted).questions().stream().map(Question::key))
                .containsExactly("AUDIENCE:tous", "THEME:parcoursup pronote");
        assertThat(TestTerritory.lines(reader.read(
                        workbook,
                        accepted.and(Map.of("AUDIENCE:tous", "actifs", "THEME:parcoursup pronote", "parentalite")))))
                .containsExactly(
                        "57227 prendre_en_main_du_materiel seniors bus 6 p1",
                        "57058 aide_aux_demarches_administratives actifs pied 4 p1",
                        "57521 parentalite parents voiture 3 p1");
    }

    private Outcome outcome(int number) {
        var sheet = new HumanSheet(number, vocabulary);
        try {
            var workbook = SheetFile.read(sheet.file(), vocabulary::knows);
            int unasked = wrong(reader.read(workbook, Answers.NONE), sheet);
            var singly = new HashMap<String, String>();
            var one = SINGLY ? answered(workbook, sheet, singly, false) : reader.read(workbook, Answers.NONE);
            var answers = new HashMap<String, String>();
            var all = answered(workbook, sheet, answers, true);
            var remark = all.questions().stream()
                    .map(q -> q.key() + ">"
                            + (q.proposed() == null ? "" : q.proposed().value()) + " known " + sheet.answer(q))
                    .toList()
                    .toString();
            return new Outcome(
                    sheet.truth().size(),
                    right(all, sheet),
                    right(one, sheet),
                    unasked + wrong(all, sheet) + wrong(one, sheet),
                    Integer.parseInt(answers.getOrDefault(COUNT, "0")),
                    REPORT ? remark + "\n" + sheet + "\n" + TestTerritory.lines(all) + answers + said(all) : remark);
        } catch (RuntimeException e) {
            throw new IllegalStateException(number + "\n" + sheet, e);
        }
    }

    private static List<String> said(DemandReading reading) {
        return reading.findings().stream()
                .map(f -> f.row() + f.column() + " " + f.found() + " "
                        + f.problem().key())
                .distinct()
                .toList();
    }

    private static final String COUNT = "count";

    /**
     * The file after at most so many answers. What is proposed for sure and right may all be accepted at once, which is one
     * answer; what is so and wrong must be answered before. So may all that is to be checked, once what is wrong of it is answered.
     */
    private DemandReading answered(Workbook workbook, HumanSheet sheet, Map<String, String> given, boolean atOnce) {
        var answers = new LinkedHashMap<String, String>();
        int left = ANSWERS;
        var reading = reader.read(workbook, Answers.NONE);
        while (left > 0 && !reading.questions().isEmpty()) {
            var right = new HashMap<String, String>();
            var lookedAt = new HashMap<String, String>();
            Question next = null;
            boolean mayAccept = true;
            boolean mayAcceptLookedAt = true;
            for (var question : reading.questions()) {
                var known = sheet.answer(question);
                var proposed = question.proposed();
                boolean same = question.isSure()
                        && proposed != null
                        && proposed.value().equals(known);
                if (same && atOnce) {
                    right.put(question.key(), proposed.value());
                } else if (next == null && known != null) {
                    next = question;
                }
                mayAccept &= !question.isSure() || same;
                if (question.isToCheck()) {
                    mayAcceptLookedAt &= proposed.value().equals(known);
                    lookedAt.put(question.key(), proposed.value());
                }
            }
            if (!right.isEmpty() && mayAccept) {
                answers.putAll(right);
            } else if (atOnce && mayAcceptLookedAt && lookedAt.size() > 1) {
                answers.putAll(lookedAt);
            } else if (next != null) {
                answers.put(next.key(), sheet.answer(next));
            } else {
                break;
            }
            left--;
            reading = reader.read(workbook, new Answers(answers));
        }
        given.putAll(answers);
        given.put(COUNT, Integer.toString(ANSWERS - left));
        return reading;
    }

    private static Map<String, Integer> taken(DemandReading reading) {
        var taken = new HashMap<String, Integer>();
        reading.rows().forEach(r -> {
            var d = r.demand();
            taken.merge(
                    d.commune() + " " + d.theme() + " " + d.audience() + " " + d.mobility(),
                    d.residents(),
                    Integer::sum);
        });
        return taken;
    }

    private static int right(DemandReading reading, HumanSheet sheet) {
        var taken = taken(reading);
        return (int) sheet.truth().entrySet().stream()
                .filter(t -> t.getValue().equals(taken.get(t.getKey())))
                .count();
    }

    /**
     * Rows that are not meant, or with more residents than are; and those that lack though nothing is asked that they could
     * wait for: all where all is decided; once it is known which sheets and columns are read, those that are more than the
     * ones said to wait.
     */
    private static int wrong(DemandReading reading, HumanSheet sheet) {
        var taken = taken(reading);
        int more = (int) taken.entrySet().stream()
                .filter(t -> t.getValue() > sheet.truth().getOrDefault(t.getKey(), 0))
                .count();
        var step = reading.step();
        boolean counts = step == null || step.compareTo(QuestionStep.WORDS) >= 0;
        int lacking = sheet.truth().size() - right(reading, sheet);
        return more + (counts ? Math.max(0, lacking - reading.waiting()) : 0);
    }
}
