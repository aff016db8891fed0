package hkh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.table.Csv;
import hkh.table.Table;
import hkh.unit.Level;
import hkh.unit.Unit;
import hkh.unit.Validity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewWorkspaceTest {

    @TempDir
    Path dir;

    private Configuration created(String units, String period) throws HkhException {
        Table table = Csv.read("units.csv", units.getBytes(StandardCharsets.UTF_8));
        NewWorkspace.create(dir.resolve("w"), table, Period.parse(period).orElseThrow());
        return Workspace.open(dir.resolve("w")).configuration();
    }

    @Test
    void the_root_is_named_by_its_id() throws HkhException {
        assertThat(created("code,id,name,parent\n718,tdm,Thành phố Thủ Dầu Một,\n", "2021")
                        .root())
                .isEqualTo("tdm");
    }

    @Test
    void several_units_without_a_parent_have_no_root_among_them() throws HkhException {
        assertThat(created("code,name,parent\n1,Xã A,\n2,Xã B,\n", "2021").root())
                .isEmpty();
    }

    @Test
    void the_examples_in_comments_can_be_uncommented() throws HkhException, IOException {
        created("code,name,parent\n1,Xã A,\n", "2024-H1");
        Path file = dir.resolve("w/hkh.yaml");
        String text = Files.readString(file).replace("# deadline:", "deadline:").replace("# date:", "date:");
        Files.writeString(file, text);
        Configuration configuration = Workspace.open(dir.resolve("w")).configuration();
        assertThat(configuration.deadline()).isPresent();
        assertThat(configuration.compareWith()).hasToString("2023-H1");
    }

    @Test
    void forms_of_units_whose_ids_look_alike_on_disk_are_two_files() throws HkhException, IOException {
        FormFolder forms = new FormFolder(dir, dir.resolve("kept"));
        for (String id : List.of("a/b", "a-b", "a:b", "../b")) {
            Unit unit = new Unit(id, id, "Xã A", "", Level.COMMUNE, "", Validity.ALWAYS, true, List.of());
            forms.write(unit, Period.ofYear(2021), new byte[0]);
        }
        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files).hasSize(4);
        }
    }
}
