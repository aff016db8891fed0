import hkh.unit.Level;
import hkh.unit.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** The learning models of the communes, their grades, and the classes of their learning centres. */
final class CommuneModels {

    /** How many learners a class of a topic has, roughly; the last topic takes what is left of the published total. */
    private static final Map<String, Integer> CLASS_SIZES =
            Map.of("literacy", 31, "ethnic_language", 32, "science", 96, "agriculture", 102);

    private static final List<String> TOPICS = List.of("literacy", "ethnic_language", "science", "agriculture", "law");

    private final Truth truth;
    private final Shares shares;
    private final List<Unit> communes;

    CommuneModels(Truth truth, Shares shares) {
        this.truth = truth;
        this.shares = shares;
        this.communes = truth.units(Level.COMMUNE);
    }

    void make() {
        model("citizen", of("adult_total"), 10);
        model("family", of("household_total"), 4);
        model("lineage", of("lineage_total"), 20);
        put("lm_community_reg", of("hamlet_total"));
        long[] hamlets = shares.shaken(of("hamlet_total"), 15);
        put("lm_community_ok", Shares.split(truth.rest("lm_community_ok"), hamlets, all(1), of("hamlet_total")));
        model("unit", of("org_unit_total"), 20);
        truth.all(Level.COMMUNE, 1, "cdht_commune_reg", "clc_separate");
        truth.all(Level.COMMUNE, 0, "clc_merged", "clc_missing");
        grade();
        classes();
    }

    private void model(String model, long[] base, int percent) {
        String reg = "lm_" + model + "_reg";
        String ok = "lm_" + model + "_ok";
        long[] registered = put(reg, Shares.split(truth.rest(reg), shares.shaken(base, percent), all(1), base));
        put(ok, Shares.split(truth.rest(ok), shares.shaken(registered, percent), all(0), registered));
    }

    /** The communes with the largest share of learning families have the best grade; each has exactly one. */
    private void grade() {
        long[] registered = of("lm_family_reg");
        long[] recognised = of("lm_family_ok");
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, communes.size()).boxed().toList());
        order.sort(Comparator.comparing((Integer i) -> -recognised[i] * 100_000 / registered[i]));
        int next = 0;
        for (String grade : List.of("good", "fair", "average", "weak")) {
            truth.all(Level.COMMUNE, 0, "cdht_commune_" + grade);
            for (int n = 0; n < truth.published("cdht_commune_" + grade); n++) {
                String commune = communes.get(order.get(next++)).id();
                truth.put(commune, "cdht_commune_" + grade, 1);
                truth.put(commune, "cdht_commune_selfassessed", grade.equals("weak") ? 0 : 1);
            }
        }
    }

    /** Every commune held one class at least: of science, agriculture or law. */
    private void classes() {
        List<String> held = new ArrayList<>();
        for (String topic : List.of("science", "agriculture", "law")) {
            held.addAll(Collections.nCopies((int) truth.published("clc_class/topic:" + topic), topic));
        }
        Collections.shuffle(held, new Random(held.size()));
        TOPICS.forEach(topic -> truth.all(Level.COMMUNE, 0, "clc_class/topic:" + topic, "clc_learner/topic:" + topic));
        for (int i = 0; i < held.size(); i++) {
            int commune = i < communes.size() ? i : shares.upTo(communes.size() - 1);
            add(communes.get(commune).id(), "clc_class/topic:" + held.get(i));
        }
        List<Unit> remote = communes.stream()
                .filter(commune -> !CommuneFigures.isTown(commune))
                .toList();
        for (String topic : List.of("literacy", "ethnic_language")) {
            for (int n = 0; n < truth.published("clc_class/topic:" + topic); n++) {
                add(remote.get(shares.upTo(remote.size() - 1)).id(), "clc_class/topic:" + topic);
            }
        }
        long left = truth.published("clc_learner");
        for (String topic : TOPICS) {
            long[] classes = of("clc_class/topic:" + topic);
            long learners = topic.equals("law") ? left : Shares.sum(classes) * CLASS_SIZES.get(topic);
            put("clc_learner/topic:" + topic, Shares.split(learners, shares.shaken(classes, 15)));
            left -= learners;
        }
        for (String total : List.of("clc_class", "clc_learner")) {
            long[][] parts =
                    TOPICS.stream().map(topic -> of(total + "/topic:" + topic)).toArray(long[][]::new);
            put(total, Shares.plus(parts));
        }
    }

    private void add(String commune, String item) {
        truth.put(commune, item, truth.get(commune, item) + 1);
    }

    private long[] put(String item, long[] parts) {
        return truth.put(Level.COMMUNE, item, parts);
    }

    private long[] of(String item) {
        return truth.of(Level.COMMUNE, item);
    }

    private long[] all(long value) {
        return Shares.same(communes.size(), value);
    }
}
