package hkh;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import hkh.submission.Accepted;
import hkh.unit.Register;
import hkh.unit.Unit;
import hkh.unit.UnitCode;
import hkh.unit.UnitNames;
import hkh.unit.UnitTree;
import java.io.FileDescriptor;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of the house: three layers, stages that do not see each other, one owner for every library. */
class ArchitectureTest {

    private static final Set<String> VOCABULARY =
            Set.of("table", "text", "figure", "unit", "plan", "finding", "submission");
    private static final Set<String> STAGES =
            Set.of("intake", "validation", "rollup", "restatement", "analysis", "report", "document", "workbook");
    private static final List<String> SHELLS =
            List.of("workspace", "wording", "job", "origin", "results", "correction", "draft", "cli");
    private static final Path SOURCES = Path.of("src", "main", "java", "hkh");

    private static final JavaClasses HKH = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("hkh");

    @Test
    void every_package_has_its_layer() {
        for (JavaClass type : HKH) {
            assertThat(Stream.of(VOCABULARY, STAGES, Set.copyOf(SHELLS)).anyMatch(layer -> layer.contains(topOf(type))))
                    .as(type.getName())
                    .isTrue();
        }
    }

    @Test
    void vocabulary_knows_no_stage_and_no_shell() {
        noClasses()
                .that(resideInAnyPackage(packages(VOCABULARY)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(STAGES)).or(resideInAnyPackage(packages(SHELLS))))
                .because("imports point down only")
                .check(HKH);
    }

    @Test
    void stages_know_no_shell() {
        noClasses()
                .that(resideInAnyPackage(packages(STAGES)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(SHELLS)))
                .because("imports point down only")
                .check(HKH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"intake", "validation", "rollup", "restatement", "analysis", "report", "document", "workbook"})
    void a_stage_sees_values_and_never_another_stage(String stage) {
        String[] others = STAGES.stream()
                .filter(other -> !other.equals(stage))
                .map(ArchitectureTest::tree)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(tree(stage))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true)
                .check(HKH);
    }

    @Test
    void a_shell_knows_only_the_shells_before_it() {
        for (int i = 0; i < SHELLS.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(tree(SHELLS.get(i)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(packages(SHELLS.subList(i + 1, SHELLS.size()))))
                    .check(HKH);
        }
    }

    @Test
    void packages_run_in_no_circle() {
        slices().matching("hkh.(*)..").should().beFreeOfCycles().check(HKH);
    }

    @ParameterizedTest(name = "{0} belongs to {1}")
    @CsvSource({
        "org.apache.commons.csv.., hkh.table.. hkh.intake.csv..",
        "org.apache.commons.text.., hkh.text..",
        "org.apache.poi.., hkh.workbook.. hkh.intake.xls.. hkh.intake.formula..",
        "org.openxmlformats.., hkh.workbook..",
        "com.openhtmltopdf.., hkh.document..",
        "org.apache.pdfbox.., hkh.document..",
        "org.apache.fontbox.., hkh.document..",
        "freemarker.., hkh.report..",
        "org.snakeyaml.., hkh.workspace..",
        "com.fasterxml.jackson.., hkh.workspace.. hkh.cli..",
        "picocli.., hkh.cli..",
        "tech.tablesaw.., hkh.analysis..",
    })
    void a_library_has_one_owner(String library, String owners) {
        noClasses()
                .that()
                .resideOutsideOfPackages(owners.split(" "))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(HKH);
    }

    @Test
    void no_figure_is_a_double_because_money_would_lose_its_dong() {
        String[] exact = packages(Set.of(
                "figure", "unit", "rollup", "restatement", "validation", "submission", "plan", "text", "finding"));

        fields().that()
                .areDeclaredInClassesThat(resideInAnyPackage(exact))
                .should(haveFixedPoint())
                .check(HKH);
        methods()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage(exact))
                .should(takeAndReturnFixedPoint())
                .check(HKH);
        constructors()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage(exact))
                .should(takeAndReturnFixedPoint())
                .check(HKH);
    }

    @Test
    void only_main_touches_the_standard_streams() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("hkh.cli.Main")
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .accessField(FileDescriptor.class, "out")
                .orShould()
                .accessField(FileDescriptor.class, "err")
                .check(HKH);
    }

    @Test
    void only_main_ends_the_process() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("hkh.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(HKH);
    }

    @Test
    void only_validation_hands_out_what_may_be_added_up() {
        noClasses()
                .that(not(resideInAnyPackage(tree("validation"))))
                .should()
                .callConstructor(Accepted.class, List.class, Set.class)
                .check(HKH);
    }

    @Test
    void a_code_or_a_name_leads_to_a_unit_on_one_day_only_and_else_to_candidates_for_people() {
        assertThat(Unit.class.getRecordComponents())
                .filteredOn(component -> component.getName().equals("code"))
                .extracting(RecordComponent::getType)
                .containsExactly(UnitCode.class);
        noClasses()
                .that(not(resideInAnyPackage(tree("unit"), tree("job"), tree("cli"))))
                .should()
                .callConstructor(UnitNames.class, Collection.class)
                .orShould()
                .callMethod(Register.class, "everOfCode", UnitCode.class)
                .check(HKH);
        methods()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage("hkh.."))
                .and(DescribedPredicate.describe(
                        "take a code",
                        method -> method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(UnitCode.class))))
                .should()
                .beDeclaredIn(UnitTree.class)
                .orShould()
                .beDeclaredIn(Register.class)
                .because("figures are found by the id of a unit, never by a code")
                .check(HKH);
    }

    @Test
    void nothing_is_called_after_no_idea() {
        classes()
                .should()
                .resideOutsideOfPackages(
                        "..util..", "..common..", "..helper..", "..core..", "..model..", "..service..", "..manager..")
                .check(HKH);
        noClasses()
                .should()
                .haveNameMatching(".*\\.(\\w*(Utils?|Helper|Manager|Service)|Common|Core|Model)")
                .check(HKH);
    }

    @Test
    void every_package_says_what_it_is_and_is_null_marked() throws IOException {
        List<Path> packageInfos;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            packageInfos = files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> file.resolveSibling("package-info.java"))
                    .distinct()
                    .toList();
        }
        assertThat(packageInfos).isNotEmpty();
        for (Path packageInfo : packageInfos) {
            assertThat(packageInfo).exists().content().satisfies(text -> {
                assertThat(text).startsWith("/** ").containsPattern("(?s)^/\\*\\* .{15,}\\.\\s*\\*/");
                assertThat(text).contains("@NullMarked");
            });
        }
    }

    @Test
    void nothing_depends_on_the_clock_of_the_machine_but_the_shells() {
        noClasses()
                .that(resideInAnyPackage(packages(VOCABULARY)).or(resideInAnyPackage(packages(STAGES))))
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the same input gives the same bytes")
                .check(HKH);
    }

    private static String topOf(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length > 1 ? names[1] : "";
    }

    private static String[] packages(Collection<String> names) {
        return names.stream().map(ArchitectureTest::tree).toArray(String[]::new);
    }

    private static String tree(String name) {
        return "hkh." + name + "..";
    }

    private static boolean floats(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                .contains(type.getBaseComponentType().getName());
    }

    private static ArchCondition<JavaField> haveFixedPoint() {
        return ArchCondition.from(DescribedPredicate.describe("be exact", field -> !floats(field.getRawType())));
    }

    private static ArchCondition<JavaCodeUnit> takeAndReturnFixedPoint() {
        return new ArchCondition<>("take and return exact numbers") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                List<JavaClass> types = new ArrayList<>(unit.getParameters().stream()
                        .map(JavaParameter::getRawType)
                        .toList());
                types.add(unit.getRawReturnType());
                events.add(new SimpleConditionEvent(
                        unit, types.stream().noneMatch(ArchitectureTest::floats), unit.getFullName()));
            }
        };
    }
}
