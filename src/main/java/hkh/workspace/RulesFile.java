package hkh.workspace;

import hkh.finding.HkhException;
import hkh.finding.Severity;
import hkh.plan.Catalogue;
import hkh.table.Table;
import hkh.validation.Check;
import hkh.validation.CheckTable;
import hkh.validation.Checks;
import hkh.validation.Policy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What {@code rules.yaml} says: changed severities, rules on trial, and checks of the workspace's own. */
final class RulesFile {

    static final String FILE = "rules.yaml";
    private static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::code).toList();

    private final String text;
    private final Set<String> ownIds = new LinkedHashSet<>();

    private RulesFile(String text) throws HkhException {
        this.text = text;
        YamlMap.read(FILE, text).table("checks", List.of("id")).rows().forEach(row -> ownIds.add(row.get("id")));
        ownIds.remove("");
    }

    /** The file of a workspace; one that is not there says nothing. */
    static RulesFile of(Path folder) throws HkhException {
        Path file = folder.resolve(FILE);
        return new RulesFile(Folders.isThere(file) ? Workspace.text(file) : "");
    }

    /** The ids of the checks written here. */
    Set<String> ownIds() {
        return Set.copyOf(ownIds);
    }

    /** How rules act; everything wrong in the file is told at once, with its lines. */
    Policy policy(Catalogue catalogue, Set<String> hold) throws HkhException {
        YamlMap yaml = YamlMap.read(FILE, text);
        Map<String, Severity> severities = new HashMap<>();
        yaml.wordsOfRules("severity", ownIds, SEVERITIES)
                .forEach((rule, word) -> severities.put(rule, Severity.valueOf(word.toUpperCase(Locale.ROOT))));
        List<String> trial = yaml.rules("trial", ownIds);
        Table table = yaml.table("checks", CheckTable.COLUMNS);
        CheckTable reader = new CheckTable(catalogue);
        List<Check> own = reader.own(table);
        reader.wrong().forEach(yaml::wrong);
        Checks.contradictions(catalogue, own).forEach(yaml::wrong);
        yaml.throwIfWrong();
        return new Policy(severities, Set.copyOf(trial), hold, own, List.of());
    }
}
