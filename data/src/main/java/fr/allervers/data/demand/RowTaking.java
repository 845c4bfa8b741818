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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the demands of a table's rows, by what their cells mean. */
final class RowTaking {

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
            var all = AskedRow.all(row.number(), meant);
            var words = all.stream().map(RowTaking::what).distinct().count() == 1 ? row : null;
            all.forEach(asked -> gather(asked, together(asked, all), words, column, figure, demands));
        }
    }

    /** Residents of a row who ask for what one of its demands asks for, by whatever means they come. */
    private static int together(AskedRow asked, List<AskedRow> all) {
        return all.stream()
                .filter(a -> what(a).equals(what(asked)))
                .mapToInt(AskedRow::residents)
                .sum();
    }

    /** @param words of the row, null where they say several communes or themes */
    private void gather(
            AskedRow read, int together, @Nullable SheetRow words, int column, int figure, RowDemands demands) {
        if (read.demand().audience().equals(Answers.ESTIMATE)) {
            gatherEverybody(read, together, words, column, figure, demands);
            return;
        }
        if (!CellMeaning.of(read.demand().audience()).isOfTheme()) {
            demands.add(read, column, figure);
            return;
        }
        var audience = audiences.of(read.demand().theme(), Place.of(read.row(), column));
        if (audience.isLeftOut()) {
            collector.leaveOut(Reason.WORD, read.residents());
        } else {
            demands.add(read.of(audience.value()), column, figure);
        }
    }

    /** Shares them, and lets other rows be as they were where somebody chose an audience for these. */
    private void gatherEverybody(
            AskedRow read, int together, @Nullable SheetRow words, int column, int figure, RowDemands demands) {
        var shares = everybody.shared(read, together);
        var become = shared(Kind.AUDIENCE, shares, words);
        demands.add(what(read), become);
        var of = become.chosen() == null
                ? shares
                : List.of(read.of(become.chosen().id()));
        of.forEach(one -> demands.add(one, column, figure));
    }

    /** What became of residents of one row, commune and theme. */
    private SharedResidents shared(Kind kind, List<AskedRow> shares, @Nullable SheetRow words) {
        var demand = shares.get(0).demand();
        int row = shares.get(0).row();
        var commune = name(Kind.COMMUNE, demand.commune());
        var theme = name(Kind.THEME, demand.theme());
        var key = SharedResidents.prefix(kind)
                + String.join(":", layout.corner(), row + "", demand.commune(), demand.theme(), findings.sheet());
        var answer = kind == Kind.AUDIENCE ? answers.of(key) : null;
        return new SharedResidents(
                kind,
                key,
                findings.spot(Place.row(row)).place().row(),
                findings.row(row),
                demand.commune(),
                commune + ", " + theme,
                Stream.of(
                                word(words, DemandColumn.COMMUNE, commune),
                                word(words, DemandColumn.THEME, theme),
                                word(words, DemandColumn.AUDIENCE, ""))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" · ")),
                byName(kind, shares),
                answer != null && vocabulary.has(kind, answer) ? vocabulary.entry(kind, answer) : null);
    }

    /** What stands in a column of a row, the name where nothing does. */
    private String word(@Nullable SheetRow row, DemandColumn column, String name) {
        int at = row == null ? -1 : layout.column(column);
        var text = row == null || at < 0 ? "" : row.cell(at).text();
        return text.isBlank() ? name : Words.excerpt(text);
    }

    private Map<String, Long> byName(Kind kind, List<AskedRow> shares) {
        var residents = new LinkedHashMap<String, Long>();
        shares.forEach(some -> residents.merge(
                name(
                        kind,
                        kind == Kind.AUDIENCE
                                ? some.demand().audience()
                                : some.demand().mobility()),
                (long) some.residents(),
                Long::sum));
        return residents;
    }

    /** Says of a row's residents for everybody of which audiences those taken are now, and notes by which estimated means all come. */
    private void sayWhatTheyBecome(int row, RowDemands demands, List<AskedRow> taken) {
        demands.everybody().forEach((what, all) -> {
            var some = taken.stream()
                    .filter(one -> what(one).equals(what) && isOfEverybody(one, all))
                    .toList();
            boolean told = (!some.isEmpty() || all.chosen() != null) && collector.tell(all);
            if (told && !some.isEmpty()) {
                var who = CountingEverybody.listed(byName(Kind.AUDIENCE, some));
                findings.notice(Place.row(row), "", Words.of("audience.shared", all.what(), who));
            }
        });
        taken.stream()
                .filter(AskedRow::estimatedMeans)
                .collect(Collectors.groupingBy(RowTaking::what, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(some -> collector.tell(shared(Kind.MOBILITY, some, null)));
    }

    private static boolean isOfEverybody(AskedRow row, SharedResidents all) {
        return all.chosen() == null
                ? row.everybody()
                : row.demand().audience().equals(all.chosen().id());
    }

    private static String what(AskedRow row) {
        return row.demand().commune() + " " + row.demand().theme();
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
        sayWhatTheyBecome(row.number(), demands, taken);
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
