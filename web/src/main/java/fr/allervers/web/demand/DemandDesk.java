package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.Decision;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.DemandSum;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.web.demand.OpenFiles.OpenFile;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * Where demand of the present territory arrives: a file is sent, read, decided about and taken, in that order, and only what was taken is demand.
 * All of it is in the store, read and written under the territory's lock, so that several processes may do so.
 */
@Component
@DependsOn("folderTakeover")
public final class DemandDesk {

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
    private final Store store;
    private final Uploads uploads;
    private final DemandVersions versions;
    private final LearntWords words;
    private final TownHallAnswers typed;
    private final OpenFiles files = new OpenFiles();

    DemandDesk(Store store, Quarters quarters, DemandVersions versions) {
        this.quarters = quarters;
        this.store = store;
        this.uploads = new Uploads(store);
        this.versions = versions;
        this.words = new LearntWords(store);
        this.typed = new TownHallAnswers(store);
    }

    /** The words of a quarter: the territory's, its synonyms, and those that were learnt. */
    public Vocabulary vocabulary(Quarter quarter) {
        return words.beside(
                quarters.territory(), quarters.whole(quarters.problem(quarter)).problem());
    }

    /**
     * Keeps a file for a quarter; of one that tells who people are, only a copy that does not. One that was sent before
     * stays as it is, with all that was decided about it.
     *
     * @param name as it was sent
     * @throws fr.allervers.data.sheet.UnreadableSheetException where it is no table
     * @throws fr.allervers.data.demand.UnreadableDemandException where it has no demand
     * @throws UnfitDemandException where there are too many files
     */
    public Sent send(Quarter quarter, String name, byte[] content) {
        var id = Sha256.of(content);
        var known = uploads.find(quarter, id);
        if (known != null) {
            return new Sent(known, true);
        }
        var kept = KeptFile.of(content, vocabulary(quarter)); // never an open one: that may be the copy without names
        var file = files.open(id, kept::workbook);
        reading(quarter, file, Answers.NONE);
        var upload = new Upload(
                id,
                shown(name),
                store.clock().instant(),
                kept.content().length,
                file.workbook().format(),
                Map.of(),
                null,
                kept.dropped());
        return store.write(() -> add(quarter, upload, kept.content()));
    }

    private Sent add(Quarter quarter, Upload upload, byte[] content) {
        store.lock(store.territory());
        var known = uploads.find(quarter, upload.id());
        if (known != null) {
            return new Sent(known, true);
        }
        if (uploads.count(quarter) >= MOST) {
            throw UnfitDemandException.of("uploads", MOST);
        }
        uploads.add(quarter, upload, content);
        return new Sent(upload, false);
    }

    /**
     * Removes a file and what was decided about it. Rows that were taken of it stay demand, which no longer needs it; a
     * file sent again is a new one, whose rows are still not added to a demand that holds them.
     *
     * @throws UnknownUploadException where there is none
     */
    public void remove(Quarter quarter, String id) {
        store.write(() -> {
            store.lock(store.territory());
            uploads.get(quarter, id);
            uploads.remove(quarter, id);
        });
    }

    private static String shown(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        return clean.isEmpty() ? "?" : clean.substring(0, Math.min(clean.length(), 120));
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
                asked(quarter, answers),
                workbook -> new DemandReader(vocabulary(quarter), quarter).read(workbook, answers));
    }

    private OpenFiles.Asked asked(Quarter quarter, Answers answers) {
        return new OpenFiles.Asked(quarters.territory(), quarter, words.words(), words.headings(), answers);
    }

    /** What was decided about a file, each beside its question. */
    List<Decision> decisions(Quarter quarter, Upload upload) {
        if (upload.answers().isEmpty()) {
            return List.of();
        }
        var answers = new Answers(upload.answers());
        return open(quarter, upload)
                .decisions(
                        asked(quarter, answers),
                        workbook -> new DemandReader(vocabulary(quarter), quarter).decisions(workbook, answers));
    }

    /** Words and headings whose meaning somebody decided. */
    LearntWords learnt() {
        return words;
    }

    /**
     * Decides; a blank answer takes a decision back.
     *
     * @param acceptProposed whether all that was proposed before is accepted beside; what comes up only by these answers
     *     is not, since nobody has seen it
     */
    public Upload decide(Quarter quarter, String id, Map<String, String> decided, boolean acceptProposed) {
        while (true) {
            var upload = uploads.get(quarter, id);
            var better = upload.with(decided(quarter, upload, decided, acceptProposed));
            if (uploads.update(quarter, upload, better)) {
                return better;
            }
        }
    }

    private Map<String, String> decided(
            Quarter quarter, Upload upload, Map<String, String> decided, boolean acceptProposed) {
        var answers = new Answers(upload.answers()).and(decided);
        var kept = answers.byKey().entrySet().stream()
                .filter(a -> !a.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!acceptProposed) {
            return kept;
        }
        var all = new HashMap<>(kept);
        reading(quarter, upload).proposals().forEach((key, proposed) -> {
            if (!decided.containsKey(key)) {
                all.put(key, proposed);
            }
        });
        return all;
    }

    /**
     * Makes demand of a file's rows, and remembers its words: both or nothing. Of a commune whose town hall typed its
     * counts itself, those count, and a file's rows do not ({@link #leftOut}).
     *
     * @throws UnfitDemandException where something is left to decide, or the rows to add are in the demand already
     */
    public void take(Quarter quarter, String id, Taking taking) {
        boolean taken;
        do {
            var upload = uploads.get(quarter, id);
            var reading = reading(quarter, upload);
            taken = store.write(() -> take(quarter, upload, reading, taking));
        } while (!taken);
    }

    /** @return false where somebody decided something since it was read: nothing is kept */
    private boolean take(Quarter quarter, Upload upload, DemandReading reading, Taking taking) {
        store.lock(store.territory());
        var known = received(quarter);
        if (taking == Taking.ADD && known.holds(upload)) {
            throw UnfitDemandException.of("twice", upload.name());
        }
        if (!reading.isComplete()) {
            throw UnfitDemandException.of("open", reading.questions().size());
        }
        if (!uploads.update(quarter, upload, upload.takenAt(store.clock().instant()))) {
            return false;
        }
        var answers = typed.of(quarter);
        var rows = rows(upload, reading, answered(answers));
        var taken = rows.stream().mapToLong(Demand::residents).sum();
        var left = LeftOfFile.of(upload.name(), reading, taken);
        words.remember(reading.learnt(), reading.headings());
        versions.add(
                quarter,
                taking == Taking.ADD
                        ? known.and(upload.id(), DemandSum.of(known.all(), rows), left)
                        : ReceivedDemand.of(DemandSum.of(rows, rows(answers)), upload.id(), left));
        return true;
    }

    private static List<Demand> rows(Upload upload, DemandReading reading, Set<String> answered) {
        var origin = Provenance.sourced(upload.name());
        return reading.rows().stream()
                .map(r -> r.demand(origin))
                .filter(d -> !answered.contains(d.commune()))
                .toList();
    }

    /** Residents of a file's rows as they are read now, without those of communes whose town hall typed its counts. */
    long residentsOf(Quarter quarter, Upload upload) {
        return rows(upload, reading(quarter, upload), answered(typed.of(quarter))).stream()
                .mapToLong(Demand::residents)
                .sum();
    }

    /** What of a file is in the demand received already; null where it is another file, or its own rows are in it. */
    @Nullable
    Resent resent(Quarter quarter, Upload upload, DemandReading reading) {
        var received = received(quarter);
        if (!reading.isComplete() || received.isEmpty() || received.holds(upload)) {
            return null;
        }
        boolean sameName = uploads(quarter).stream()
                .anyMatch(u -> received.holds(u) && u.name().equalsIgnoreCase(upload.name()));
        return Resent.of(rows(upload, reading, answered(typed.of(quarter))), received.all(), sameName);
    }

    /** True where the demand received is this file's rows as they are read now, beside what town halls typed. */
    boolean isReceivedAsRead(Quarter quarter, Upload upload, DemandReading reading) {
        var received = received(quarter);
        if (!received.uploads().equals(List.of(upload.id()))) {
            return false;
        }
        var answered = answered(typed.of(quarter));
        var before = received.all().stream()
                .filter(d -> !answered.contains(d.commune()))
                .toList();
        return Resent.byId(before).equals(Resent.byId(rows(upload, reading, answered)));
    }

    private static Set<String> answered(List<TownHallAnswer> answers) {
        return answers.stream().map(TownHallAnswer::commune).collect(Collectors.toSet());
    }

    private static List<Demand> rows(List<TownHallAnswer> answers) {
        return answers.stream().flatMap(a -> a.rows().stream()).toList();
    }

    /** Codes of communes in a file whose rows do not count, as their town hall typed its counts itself. */
    Set<String> leftOut(Quarter quarter, DemandReading reading) {
        var answered = answered(typed.of(quarter));
        return reading.rows().stream()
                .map(r -> r.demand().commune())
                .filter(answered::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Takes what a town hall typed, in the place of all that was received of its commune before.
     *
     * @param rows of that commune
     */
    public void answer(Quarter quarter, String commune, List<Demand> rows) {
        var own = DemandSum.of(List.of(), rows);
        store.write(() -> {
            store.lock(store.territory());
            typed.add(quarter, commune, own);
            versions.add(quarter, received(quarter).with(commune, own));
        });
    }

    /** What town halls typed for a quarter: the newest answer of each commune, by its code. */
    public List<TownHallAnswer> answers(Quarter quarter) {
        return typed.of(quarter);
    }

    /** What communes sent for a quarter, as far as it was taken. */
    ReceivedDemand received(Quarter quarter) {
        return versions.newest(quarter);
    }

    /** True of the number of the version that was received last. */
    boolean isNewest(Quarter quarter, @Nullable Integer version) {
        return version != null && version == versions.number(quarter);
    }

    /**
     * Makes the received demand what the quarter is planned with.
     *
     * @param estimateOthers whether communes that sent nothing keep their estimate
     * @return the quarter's problem from now on
     * @throws UnfitDemandException where nothing was received, or it makes no legal problem
     */
    public QuarterProblem plan(Quarter quarter, boolean estimateOthers) {
        store.write(() -> {
            store.lock(store.territory());
            var received = received(quarter);
            if (received.isEmpty()) {
                throw UnfitDemandException.of("nothing");
            }
            check(quarter, received.all(), estimateOthers);
            versions.plan(quarter, estimateOthers);
            quarters.planAnew(quarter);
        });
        return quarters.problem(quarter);
    }

    /** As strict as if the demand came in a problem file. */
    private void check(Quarter quarter, List<Demand> rows, boolean estimateOthers) {
        try {
            quarters.fitting(quarter, rows, estimateOthers);
        } catch (FaultsException e) {
            throw UnfitDemandException.of(
                    "faults", e.faults().size() + e.more(), e.faults().get(0).sentence());
        }
    }

    /** Plans with the territory's own demand again; what was received stays. */
    public void planEstimate(Quarter quarter) {
        store.write(() -> {
            versions.planNone(quarter);
            quarters.planAnew(quarter);
        });
    }
}
