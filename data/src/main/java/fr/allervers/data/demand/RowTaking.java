package fr.allervers.data.demand;

import fr.allervers.data.demand.NotCounted.Reason;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the demands of a table's rows, by what their cells mean. */
final class RowTaking {

    /** Rows and themes of a table of which it is told by each what their sharing made. */
    private static final int TOLD = 200;

    private static final String SHARED = "audience.shared";

    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final Findings findings;
    private final RowCollector collector;
    private final RowFigures figures;
    private final AudienceOfTheme audiences;
    private final MeansSharing sharing;
    private final AudienceSharing everybody;
    private final boolean ofPersons;
    private int told;

    /** @param ofPersons true where each row is the request of a person */
    RowTaking(
            TableLayout layout,
            Vocabulary vocabulary,
            Answers answers,
            Findings findings,
            RowCollector collector,
            RowFigures figures,
            boolean ofPersons) {
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.findings = findings;
        this.collector = collector;
        this.figures = figures;
        this.audiences = new AudienceOfTheme(vocabulary, answers, findings);
        this.everybody = collector.everybody();
        this.sharing = new MeansSharing(vocabulary);
        this.ofPersons = ofPersons;
    }

    /** Settles an audience that is another for each theme, where a row's is. */
    void settleAudience(Map<DemandColumn, CellMeaning> meant, Place place) {
        if (CellMeaning.OF_THEME.equals(meant.get(DemandColumn.AUDIENCE))) {
            var theme = Objects.requireNonNull(meant.get(DemandColumn.THEME));
            meant.put(DemandColumn.AUDIENCE, audiences.of(theme, place));
        }
    }

    /**
     * Adds the demands that a figure of a row stands for to those of the row; or counts it as waiting or left out.
     *
     * @param counts what columns count of some residents of the row; null where that is open, and the row waits
     */
    void gather(
            SheetRow row,
            Map<DemandColumn, CellMeaning> meant,
            @Nullable List<PartColumns.Count> counts,
            int column,
            RowDemands demands) {
        collector.found(1);
        if (meant.values().stream().anyMatch(CellMeaning::isLeftOut)) {
            collector.leaveOut(why(meant), RowFigures.known(meant));
        } else if (counts == null || meant.values().stream().anyMatch(CellMeaning::isOpen)) {
            collector.await();
        } else {
            var theme = Objects.requireNonNull(meant.get(DemandColumn.THEME));
            int figure =
                    Objects.requireNonNull(meant.get(DemandColumn.RESIDENTS)).figure();
            if (theme.values().size() > 1 && !theme.shared()) {
                demands.countForEachTheme();
                collector.countAgain(figure * (theme.values().size() - 1));
            }
            AskedRow.all(row.number(), meant).forEach(asked -> gather(asked, column, figure, demands));
        }
    }

    private void gather(AskedRow read, int column, int figure, RowDemands demands) {
        if (!CellMeaning.of(read.demand().audience()).isOfTheme()) {
            everybody.shared(read).forEach(one -> demands.add(one, column, figure));
            return;
        }
        var audience = audiences.of(read.demand().theme(), Place.of(read.row(), column));
        if (audience.isLeftOut()) {
            collector.leaveOut(Reason.WORD, read.residents());
        } else {
            demands.add(read.of(audience.value()), column, figure);
        }
    }

    /** Says of a row's residents for everybody of which audiences they are now, by theme. */
    private void sayWhoTheyBecome(int row, List<AskedRow> asked) {
        var byTheme = new LinkedHashMap<String, Map<String, Long>>();
        asked.stream()
                .filter(AskedRow::everybody)
                .forEach(one -> byTheme.computeIfAbsent(
                                name(Kind.COMMUNE, one.demand().commune()) + ", "
                                        + name(Kind.THEME, one.demand().theme()),
                                t -> new LinkedHashMap<>())
                        .merge(name(Kind.AUDIENCE, one.demand().audience()), (long) one.residents(), Long::sum));
        byTheme.forEach((theme, audiences) -> {
            if (told++ < TOLD) {
                findings.notice(Place.row(row), "", Words.of(SHARED, theme, CountingEverybody.listed(audiences)));
            }
        });
    }

    private String name(Kind kind, String id) {
        return vocabulary.entry(kind, id).name();
    }

    /** Takes what was gathered of a row. */
    void take(SheetRow row, RowDemands demands, @Nullable List<PartColumns.Count> counts) {
        var parts = counts == null ? List.<PartColumns.Count>of() : counts;
        sayWhereAPartIsMore(row, demands, parts);
        var source = SourceRow.of(row, layout, ofPersons);
        var taken = new ArrayList<AskedRow>();
        for (var asked : demands.settled(sharing, parts)) {
            if (layout.eachRow()) {
                collector.count(asked.row());
                taken.add(asked.row());
            } else if (figures.isPlausible(asked.row(), asked.column())) {
                if (collector.take(asked.row(), Place.of(row.number(), asked.column()), source, asked.figure())) {
                    taken.add(asked.row());
                }
            } else if (answers.of(RowFigures.tooMany(asked.row())) == null) {
                collector.await();
            } else {
                collector.leaveOut(Reason.LARGE, asked.row().residents());
            }
        }
        sayWhoTheyBecome(row.number(), taken);
    }

    /** More residents by other means than the row has in all. */
    private void sayWhereAPartIsMore(SheetRow row, RowDemands demands, List<PartColumns.Count> counts) {
        int left = demands.residents();
        for (var count : counts) {
            if (left > 0 && count.residents() > left) {
                findings.notice(
                        Place.of(row.number(), count.part().column()),
                        row.cell(count.part().column()).text(),
                        Words.of("column.part.more", count.residents(), left));
            }
            left = Math.max(0, left - count.residents());
        }
    }

    private static Reason why(Map<DemandColumn, CellMeaning> meant) {
        var left = EnumSet.noneOf(DemandColumn.class);
        meant.forEach((column, meaning) -> {
            if (meaning.isLeftOut()) {
                left.add(column);
            }
        });
        return left.contains(DemandColumn.COMMUNE)
                ? Reason.COMMUNE
                : left.stream().anyMatch(c -> c.kind() != null) ? Reason.WORD : Reason.FIGURE;
    }
}
