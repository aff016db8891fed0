package hkh.cli;

import hkh.finding.HkhException;
import hkh.report.ReportTemplate;
import hkh.report.Shape;
import java.util.List;
import java.util.Optional;

/** The templates of a job: the workspace's own go before those that ship. */
record Templates(ReportTemplate.Source own) implements ReportTemplate.Source {

    static final Templates SHIPPED = new Templates(name -> Optional.empty());

    @Override
    public Optional<byte[]> find(String name) throws HkhException {
        Optional<byte[]> file = own.find(name);
        return file.isPresent() ? file : BuiltIn.template(name);
    }

    /** The template's name for a shape; one of the workspace's own that has no shape goes before the shapes that ship. */
    String inShape(String template, Shape shape) throws HkhException {
        for (ReportTemplate.Source source : List.of(own, (ReportTemplate.Source) BuiltIn::template)) {
            for (String name : List.of(shape.of(template), template)) {
                if (source.find(name + ".ftlh").isPresent()) {
                    return name;
                }
            }
        }
        return template;
    }
}
