package fr.allervers.web.demand;

import static java.util.function.Predicate.not;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.Finding;
import fr.allervers.data.demand.QuestionStep;
import fr.allervers.data.demand.SharedResidents;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.language.Say;
import fr.allervers.web.quarter.Quarters;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** What was found in one file, beside its rows, and the decisions about it. */
@Controller
@Needs(Right.READ)
@RequestMapping("/demande/{id}")
final class FindingsPage {

    /** Questions and rows shown at once; further ones come up as these are decided. */
    private static final int SHOWN = 100;

    /** Finding about a sheet with figures that is not read. */
    private static final String FIGURES = "sheet.other.figures";

    /** Finding about a column of which some words are asked about, and nothing else is read. */
    private static final String PARTLY = "column.partly";

    /** Finding about a row that is a note: it may say what no table of demand does, as when no workshop can be. */
    private static final String NOTE = "row.note";

    /** Findings about what is not read. */
    private static final Set<String> UNREAD = Set.of(
            "column.other",
            "column.times",
            "priority.left",
            PARTLY,
            "column.nameless",
            "column.part.left",
            "column.part.nowhere",
            NOTE,
            "sheet.other",
            FIGURES,
            "sheet.hidden");

    /** Where the page says how a file's lines became its demands: what there is to see once nothing is left to decide. */
    private static final String COUNT = "count";

    /** Where it says whom rows for everybody become. */
    private static final String SHARED = "shared";

    /** Name of a cell, as B12. */
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}\\d+\\b");

    private final DemandDesk desk;
    private final Quarters quarters;
    private final Say say;

    FindingsPage(DemandDesk desk, Quarters quarters, Say say) {
        this.desk = desk;
        this.quarters = quarters;
        this.say = say;
    }

    @GetMapping
    String page(
            @PathVariable String id,
            @RequestParam Quarter quarter,
            @RequestParam(required = false) @Nullable String again,
            @RequestParam(required = false) @Nullable String waits,
            Model model) {
        var upload = desk.upload(quarter, id);
        var asked = asked(quarter, upload);
        var reading = asked.reading;
        quarters.problem(quarter).show(model);
        model.addAttribute("upload", upload);
        model.addAttribute("reading", reading);
        model.addAttribute("step", asked.answered.step());
        var questions = asked.questions;
        var shown = questions.all();
        model.addAttribute("questions", questions);
        model.addAttribute("steps", QuestionStep.values());
        var vocabulary = desk.vocabulary(quarter);
        var known = questions.sure().stream().filter(vocabulary::isKnown).toList();
        var others = questions.sure().stream().filter(not(vocabulary::isKnown)).toList();
        model.addAttribute("sure", SureReadings.of(others));
        model.addAttribute("known", SureReadings.of(known));
        model.addAttribute("knownOnes", known.size());
        model.addAttribute("leaving", ProposedLeaving.of(shown));
        var workbook = desk.workbook(quarter, upload);
        var decisions = desk.decisions(quarter, upload);
        model.addAttribute("tables", AskedTable.of(workbook, asked.answered, shown, decisions, vocabulary));
        model.addAttribute("asksAudience", shown.stream().anyMatch(q -> q.kind() == Kind.AUDIENCE));
        model.addAttribute("samples", ColumnSamples.of(workbook, reading, shown));
        var folded = FoldedNotice.of(reading);
        model.addAttribute("folded", folded);
        model.addAttribute("rows", FindingRow.of(workbook, reading, folded, SHOWN));
        model.addAttribute("firstRows", FindingRow.firstRows(workbook, reading, shown));
        model.addAttribute("words", vocabulary);
        model.addAttribute("decisions", decisions);
        model.addAttribute("total", AnnouncedTotal.of(reading));
        model.addAttribute("received", desk.received(quarter));
        model.addAttribute("resent", desk.resent(quarter, upload, reading));
        model.addAttribute("asRead", desk.isReceivedAsRead(quarter, upload, reading));
        var leftOut = desk.leftOut(quarter, reading);
        model.addAttribute("leftOut", names(leftOut, vocabulary));
        model.addAttribute("alsoIn", desk.othersWith(quarter, upload));
        model.addAttribute(
                "dropped", upload.dropped().stream().map(this::dropped).toList());
        model.addAttribute(
                "unread",
                reading.isBegun()
                        ? unread(reading.findings(), upload.dropped(), say.message("findings.unread.partly"))
                        : List.of());
        model.addAttribute("shared", shared(reading, Kind.AUDIENCE, leftOut));
        model.addAttribute("sharedMeans", shared(reading, Kind.MOBILITY, leftOut));
        model.addAttribute("sharedMore", reading.shared(Kind.AUDIENCE).size() >= DemandReading.SHARED);
        model.addAttribute("sharedMeansMore", reading.shared(Kind.MOBILITY).size() >= DemandReading.SHARED);
        model.addAttribute("waits", waits != null);
        model.addAttribute(
                "hasNotes",
                reading.findings().stream().anyMatch(f -> f.problem().key().equals(NOTE)));
        model.addAttribute("isPart", reading.isPart());
        model.addAttribute("again", again != null);
        return "demand/findings";
    }

    /** Without those of communes whose town hall typed its counts itself, which are not taken. */
    private static List<SharedResidents> shared(DemandReading reading, Kind kind, Set<String> leftOut) {
        return reading.shared(kind).stream()
                .filter(s -> !leftOut.contains(s.commune()))
                .toList();
    }

    /**
     * What of the file is not read, as it is called there: columns without a meaning here, and other sheets.
     *
     * @param partly is said of columns of which some words are read
     */
    static List<String> unread(List<Finding> findings, List<String> dropped, String partly) {
        var sheets = new LinkedHashMap<String, Set<String>>();
        findings.stream()
                .filter(f -> UNREAD.contains(f.problem().key()) && !dropped.contains(f.found()))
                .forEach(f -> sheets.computeIfAbsent(name(f, partly), n -> new LinkedHashSet<>())
                        .add(f.sheet()));
        return sheets.entrySet().stream()
                .map(e -> e.getValue().contains("")
                        ? e.getKey()
                        : e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
                .toList();
    }

    private String dropped(String name) {
        if (name.equals(KeptFile.MORE)) {
            return say.message("findings.dropped.more");
        }
        if (name.equals(KeptFile.PAGES)) {
            return say.message("findings.dropped.pages");
        }
        if (name.equals(KeptFile.AUTHORS)) {
            return say.message("findings.dropped.authors");
        }
        if (CELL.matcher(name).lookingAt()) {
            return say.message("findings.dropped.cell", name);
        }
        return name.startsWith(KeptFile.COMMENT)
                ? say.message("findings.dropped.comment", name.substring(KeptFile.COMMENT.length()))
                : say.message("findings.dropped.column", name);
    }

    private static String name(Finding finding, String partly) {
        return Stream.of(
                        finding.column(),
                        finding.found().isEmpty() ? "" : "« " + finding.found() + " »",
                        finding.problem().key().equals(PARTLY) ? partly : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /**
     * @param undo key of the one decision that is taken back, so that it is asked again; null for none
     * @param back present where all decisions are taken back
     */
    @Needs(Right.COORDINATE)
    @PostMapping("/decisions")
    RedirectView decide(
            @PathVariable String id,
            @RequestParam Quarter quarter,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable String undo,
            @RequestParam(required = false) @Nullable String back) {
        var upload = desk.upload(quarter, id);
        var decided = new HashMap<String, String>();
        if (back != null) {
            upload.answers().keySet().forEach(key -> decided.put(key, ""));
        } else {
            decided.putAll(DecisionForm.read(form, upload.answers().keySet()));
            if (undo != null) {
                decided.put(undo, "");
            }
        }
        var before = asked(quarter, upload).questions;
        var better = desk.decide(quarter, id, decided, false);
        var now = asked(quarter, better);
        boolean ofOneRow = undo != null && undo.startsWith(SharedResidents.AUDIENCE);
        var place = now.answered.isComplete()
                ? ofOneRow ? SHARED : COUNT
                : NextQuestion.place(before, decided.keySet(), now.questions);
        return new RedirectView("/demande/%s?quarter=%s#%s".formatted(upload.id(), quarter, place), true);
    }

    /**
     * What the page asks.
     *
     * @param answered by what is decided
     * @param reading by what is decided and what is assumed of columns, where that asks more
     */
    private record Asked(DemandReading answered, DemandReading reading, QuestionsInOrder questions) {}

    private Asked asked(Quarter quarter, Upload upload) {
        var answered = desk.reading(quarter, upload);
        var columns = AssumedColumns.of(answered);
        var assumed = columns.isEmpty() ? answered : desk.reading(quarter, upload.and(columns.answers()));
        return assumed.step() == null || columns.isEmpty()
                ? new Asked(answered, answered, QuestionsInOrder.of(answered, SHOWN))
                : new Asked(answered, assumed, QuestionsInOrder.of(columns.questions(), assumed, SHOWN));
    }

    /** Removes the file; what was taken of it stays. */
    @Needs(Right.COORDINATE)
    @PostMapping("/supprimer")
    RedirectView remove(@PathVariable String id, @RequestParam Quarter quarter) {
        desk.remove(quarter, id);
        return new RedirectView("/demande?quarter=" + quarter, true);
    }

    /** Communes by name, in a row. */
    static String names(Collection<String> communes, Vocabulary words) {
        return communes.stream().map(c -> words.entry(Kind.COMMUNE, c).name()).collect(Collectors.joining(", "));
    }
}
