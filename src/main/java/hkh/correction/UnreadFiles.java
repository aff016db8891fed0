package hkh.correction;

import hkh.job.Aggregation;
import hkh.submission.FileVerdict;
import hkh.unit.Unit;
import hkh.unit.UnitNames;
import hkh.unit.UnitTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Files that came and of which it could not be read whose they are, by the one unit that their name names: with its code
 * or its whole name. No figure depends on it; it is told to who would else be told that nothing came.
 */
final class UnreadFiles {

    private static final Pattern ENDINGS = Pattern.compile("(?:\\.[A-Za-z0-9]{1,10}){1,2}$");
    private static final Pattern BREAK = Pattern.compile("[-–_,;()]");

    private final UnitTree tree;
    private final UnitNames names;
    private final Map<String, List<FileVerdict>> byUnit = new TreeMap<>();

    UnreadFiles(UnitTree tree, Aggregation run) {
        this.tree = tree;
        this.names = new UnitNames(tree);
        for (FileVerdict verdict : run.notAccepted()) {
            if (verdict.units().isEmpty()) {
                named(verdict.file().name())
                        .ifPresent(unit -> byUnit.computeIfAbsent(unit.id(), one -> new ArrayList<>())
                                .add(verdict));
            }
        }
    }

    List<FileVerdict> of(Unit unit) {
        return byUnit.getOrDefault(unit.id(), List.of());
    }

    private Optional<Unit> named(String file) {
        String name = ENDINGS.matcher(file.substring(file.lastIndexOf('/') + 1)).replaceFirst("");
        Set<Unit> named = new LinkedHashSet<>(names.named(name));
        for (String part : BREAK.split(name)) {
            named.addAll(tree.named(part.strip()));
            named.addAll(names.named(part.strip()));
        }
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }
}
