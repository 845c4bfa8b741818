package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.check.ProblemCheck;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.DemandSum;
import fr.allervers.data.demand.HeadingWord;
import fr.allervers.data.demand.PersonalColumns;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.sheet.WorkbookCopy;
import fr.allervers.data.territory.Synonym;
import fr.allervers.web.demand.OpenFiles.OpenFile;
import fr.allervers.web.store.DataFolder;
import fr.allervers.web.store.StoredFile;
import fr.allervers.web.territory.QuarterProblem;
import fr.allervers.web.territory.Quarters;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where demand arrives: a file is sent, read, decided about and taken, in that order, and only what was taken is demand.
 * All of it is kept in plain files and survives a restart.
 */
@Component
public final class DemandDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DemandDesk.class);

    /** Files of one quarter. */
    private static final int MOST = 500;

    /** What to do with the demand there already is. */
    public enum Taking {
        REPLACE,
        ADD
    }

    /**
     * A file that was sent.
     *
     * @param known true where the very same file had been sent before
     */
    public record Sent(Upload upload, boolean known) {}

    private final Quarters quarters;
    private final Clock clock;
    private final Path folder;
    private final Uploads uploads;
    private final OpenFiles files = new OpenFiles();

    DemandDesk(DataFolder data, Quarters quarters, Clock clock) {
        this.quarters = quarters;
        this.clock = clock;
        this.folder = data.folder()
                .resolve("demand")
                .resolve(quarters.territory().settings().id().replaceAll("[^\\w-]", "_"));
        this.uploads = new Uploads(folder);
        quarters.onOffer().forEach(this::restore);
    }

    /** What was being planned when the application ended is what is planned now. */
    private void restore(Quarter quarter) {
        try {
            var received = received(quarter);
            if (received.planned() && !received.isEmpty()) {
                quarters.plan(quarter, demand(quarter, received));
            }
        } catch (RuntimeException e) { // a territory that changed must not keep the application from starting
            LOG.warn("The demand received for {} no longer fits and is not planned", quarter, e);
        }
    }

    /** The words of a quarter: the territory's, its synonyms, and those that were learnt. */
    public Vocabulary vocabulary(Quarter quarter) {
        var synonyms = new ArrayList<>(quarters.territory().synonyms());
        synonyms.addAll(learnt());
        return Vocabulary.of(quarters.problem(quarter).problem(), synonyms).remembering(headings());
    }

    /**
     * Keeps a file for a quarter; of one that tells who people are, only a copy that does not. One that was sent before stays as it is, with all that was decided about it.
     *
     * @param name as it was sent
     * @throws fr.allervers.data.sheet.UnreadableSheetException where it is no table
     * @throws fr.allervers.data.demand.UnreadableDemandException where it has no demand
     * @throws UnfitDemandException where there are too many files
     */
    public synchronized Sent send(Quarter quarter, String name, byte[] content) {
        var id = hash(content);
        var known = uploads.find(quarter, id);
        if (known != null) {
            return new Sent(known, true);
        }
        var words = vocabulary(quarter);
        var sent = SheetFile.read(content, words::knows); // never an open one: that may be the copy without names
        var personal = PersonalColumns.of(sent, words);
        var kept = personal.isEmpty() ? content : WorkbookCopy.of(personal.workbook());
        var file = files.open(id, () -> personal.isEmpty() ? sent : SheetFile.read(kept, words::knows));
        reading(quarter, file, Answers.NONE);
        if (uploads.of(quarter).size() >= MOST) {
            throw UnfitDemandException.of("uploads", MOST);
        }
        var upload = new Upload(
                id,
                shown(name),
                clock.instant(),
                kept.length,
                file.workbook().format(),
                Map.of(),
                null,
                personal.dropped().stream()
                        .map(PersonalColumns.Dropped::name)
                        .distinct()
                        .toList());
        uploads.add(quarter, upload, kept);
        return new Sent(upload, false);
    }

    private static String shown(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        return clean.isEmpty() ? "?" : clean.substring(0, Math.min(clean.length(), 120));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Upload upload(Quarter quarter, String id) {
        return uploads.get(quarter, id);
    }

    /** Files of a quarter, the latest first. */
    public List<Upload> uploads(Quarter quarter) {
        return uploads.of(quarter);
    }

    /** Other quarters on offer whose demand has this file's rows in it. */
    List<Quarter> othersWith(Quarter quarter, Upload upload) {
        return quarters.onOffer().stream()
                .filter(q -> !q.equals(quarter) && received(q).holds(upload))
                .toList();
    }

    public byte[] original(Quarter quarter, Upload upload) {
        return uploads.original(quarter, upload);
    }

    /** The tables of a file. */
    public Workbook workbook(Quarter quarter, Upload upload) {
        return open(quarter, upload).workbook();
    }

    /** The file with what is decided about it. */
    public DemandReading reading(Quarter quarter, Upload upload) {
        return reading(quarter, open(quarter, upload), new Answers(upload.answers()));
    }

    private OpenFile open(Quarter quarter, Upload upload) {
        return files.open(upload.id(), () -> SheetFile.read(original(quarter, upload), vocabulary(quarter)::knows));
    }

    private DemandReading reading(Quarter quarter, OpenFile file, Answers answers) {
        return file.reading(
                new OpenFiles.Asked(quarter, learnt(), headings(), answers),
                workbook -> new DemandReader(vocabulary(quarter)).read(workbook, answers));
    }

    /**
     * Decides; a blank answer takes a decision back.
     *
     * @param acceptProposed whether all that is proposed now is accepted beside; what comes up only then is not, since
     *     nobody has seen it
     */
    public synchronized Upload decide(Quarter quarter, String id, Map<String, String> decided, boolean acceptProposed) {
        var upload = uploads.get(quarter, id);
        var answers = new Answers(upload.answers()).and(decided);
        var kept = answers.byKey().entrySet().stream()
                .filter(a -> !a.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (acceptProposed) {
            var proposals =
                    reading(quarter, open(quarter, upload), new Answers(kept)).proposals();
            kept = new Answers(kept).and(proposals).byKey();
        }
        var better = upload.with(kept);
        uploads.update(quarter, better);
        return better;
    }

    /**
     * Makes demand of a file's rows, and remembers its words.
     *
     * @throws UnfitDemandException where something is left to decide, or the rows to add are in the demand already
     */
    public synchronized void take(Quarter quarter, String id, Taking taking) {
        var upload = uploads.get(quarter, id);
        var known = received(quarter);
        if (taking == Taking.ADD && known.holds(upload)) {
            throw UnfitDemandException.of("twice", upload.name());
        }
        var reading = reading(quarter, upload);
        if (!reading.isComplete()) {
            throw UnfitDemandException.of("open", reading.questions().size());
        }
        var origin = Provenance.sourced(upload.name());
        List<Demand> rows = reading.rows().stream().map(r -> r.demand(origin)).toList();
        var received =
                taking == Taking.ADD ? known.and(id, DemandSum.of(known.all(), rows)) : ReceivedDemand.of(rows, id);
        remember(reading);
        StoredFile.write(file(quarter), received);
        uploads.update(quarter, upload.takenAt(clock.instant()));
    }

    /** What communes sent for a quarter, as far as it was taken. */
    ReceivedDemand received(Quarter quarter) {
        return Objects.requireNonNullElse(StoredFile.read(file(quarter), ReceivedDemand.class), ReceivedDemand.NONE);
    }

    private Path file(Quarter quarter) {
        return folder.resolve(quarter.toString()).resolve("demand.json");
    }

    private List<Synonym> learnt() {
        var known = StoredFile.read(folder.resolve("synonyms.json"), Synonym[].class);
        return known == null ? List.of() : Arrays.asList(known);
    }

    private List<HeadingWord> headings() {
        var known = StoredFile.read(folder.resolve("headings.json"), HeadingWord[].class);
        return known == null ? List.of() : Arrays.asList(known);
    }

    private void remember(DemandReading reading) {
        var words = new LinkedHashSet<>(learnt());
        if (words.addAll(reading.learnt())) {
            StoredFile.write(folder.resolve("synonyms.json"), words);
        }
        var titles = new LinkedHashSet<>(headings());
        if (titles.addAll(reading.headings())) {
            StoredFile.write(folder.resolve("headings.json"), titles);
        }
    }

    /**
     * Makes the received demand what the quarter is planned with.
     *
     * @param estimateOthers whether communes that sent nothing keep their estimate
     * @return the quarter's problem from now on
     * @throws UnfitDemandException where nothing was received, or it makes no legal problem
     */
    public synchronized QuarterProblem plan(Quarter quarter, boolean estimateOthers) {
        var received = received(quarter).plannedWith(estimateOthers);
        if (received.isEmpty()) {
            throw UnfitDemandException.of("nothing");
        }
        var planned = quarters.plan(quarter, demand(quarter, received));
        StoredFile.write(file(quarter), received);
        return planned;
    }

    /** Plans with the territory's own demand again; what was received stays. */
    public synchronized void planEstimate(Quarter quarter) {
        quarters.plan(quarter, null);
        var received = received(quarter);
        if (!received.isEmpty()) {
            StoredFile.write(file(quarter), received.notPlanned());
        }
    }

    private List<Demand> demand(Quarter quarter, ReceivedDemand received) {
        var rows = received.all();
        if (received.estimateOthers()) {
            var answered = rows.stream().map(Demand::commune).collect(Collectors.toSet());
            var others = quarters.own(quarter).problem().demand().stream()
                    .filter(d -> !answered.contains(d.commune()))
                    .toList();
            rows = DemandSum.of(rows, others);
        }
        check(quarter, rows);
        return rows;
    }

    /** As strict as if the demand came in a problem file. */
    private void check(Quarter quarter, List<Demand> rows) {
        try {
            ProblemCheck.require(quarters.own(quarter).problem().withDemand(rows));
        } catch (FaultsException e) {
            throw UnfitDemandException.of(
                    "faults", e.faults().size() + e.more(), e.faults().get(0).sentence());
        }
    }
}
