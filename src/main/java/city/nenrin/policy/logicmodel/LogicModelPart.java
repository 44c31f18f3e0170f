package city.nenrin.policy.logicmodel;

import city.nenrin.approval.RoutePlan;
import city.nenrin.citypackage.part.Cell;
import city.nenrin.citypackage.part.Faults;
import city.nenrin.citypackage.part.PackageContent;
import city.nenrin.citypackage.part.PackagePart;
import city.nenrin.citypackage.part.PackageRows;
import city.nenrin.citypackage.part.Reference;
import city.nenrin.citypackage.part.TableSpec;
import city.nenrin.citypackage.part.TextFile;
import city.nenrin.citypackage.part.TextFolder;
import city.nenrin.policy.plan.PlanPart;
import city.nenrin.setting.CityKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Logic models, which are texts that a person can write. */
@Component
class LogicModelPart implements PackagePart, CityKeys {

    private static final TextFolder MODELS = new TextFolder("logic-models", "ロジックモデル", "lm-3-1.txt",
            Set.of("plan", "sections", "kpis", "programmes"));
    private static final Reference SECTION = Reference.to("sections");
    private static final Reference KPI = Reference.to("kpis");
    private static final Reference PROGRAMME = Reference.to("programmes");

    private final LogicModelMaster master;

    LogicModelPart(LogicModelMaster master) {
        this.master = master;
    }

    @Override
    public List<TableSpec<?>> tables() {
        return List.of();
    }

    @Override
    public Optional<TextFolder> texts() {
        return Optional.of(MODELS);
    }

    /** The month may use the approval model, and a city may write its route. */
    @Override
    public Map<String, Check> cityKeys() {
        return Map.of("approval.logic-model-month", Cell.YES::fault, "approval.logic-model-month.route", route ->
                RoutePlan.fault(route).map(fault -> "「" + route + "」は使えません。" + fault));
    }

    private static List<LogicModelText> models(PackageContent content, Faults faults) {
        return content.texts(MODELS).stream()
                .map(text -> LogicModelText.read(MODELS.path(text.file()), text.text(), faults)).toList();
    }

    @Override
    public void check(PackageContent content) {
        Faults faults = content.faults();
        Map<String, String> seen = new HashMap<>();
        for (LogicModelText model : models(content, faults)) {
            String first = model.code() == null || model.code().isEmpty() ? null : seen.putIfAbsent(model.code(), model.file());
            if (first != null) {
                faults.add(model.file(), 1, 1, "ロジックモデル「" + model.code() + "」が重複しています（" + first + " にもあります）。別のコードにしてください");
            }
            refer(content, model, model.measureLine(), PlanPart.MEASURE, "施策", model.measure());
            refer(content, model, model.ownerLine(), SECTION, "主担当課", model.owner());
            for (int i = 0; i < model.nodes().size(); i++) {
                refer(content, model, model.nodeLine(i), KPI, "指標", model.nodes().get(i).kpiCode());
                refer(content, model, model.nodeLine(i), PROGRAMME, "事務事業", model.nodes().get(i).programmeCode());
            }
        }
    }

    private static void refer(PackageContent content, LogicModelText model, int line, Reference reference, String label,
                              String code) {
        if (code != null) {
            content.unknown(reference, label, code)
                    .ifPresent(fault -> content.faults().add(model.file(), line, 1, fault));
        }
    }

    @Override
    public void clear() {
        master.clear();
    }

    @Override
    public void load(PackageContent content) {
        master.load(models(content, new Faults()).stream().map(LogicModelText::entry).toList());
    }

    @Override
    public void export(PackageRows out) {
        master.export().forEach(model -> out.add(MODELS, new TextFile(model.code() + TextFolder.EXTENSION,
                LogicModelText.write(model))));
    }
}
