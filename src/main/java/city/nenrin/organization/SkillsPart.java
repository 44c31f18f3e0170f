package city.nenrin.organization;

import static city.nenrin.citypackage.part.Cell.choice;
import static city.nenrin.citypackage.part.Cell.code;
import static city.nenrin.citypackage.part.Cell.text;

import city.nenrin.citypackage.part.PackageContent;
import city.nenrin.citypackage.part.PackagePart;
import city.nenrin.citypackage.part.PackageRows;
import city.nenrin.citypackage.part.Reference;
import city.nenrin.citypackage.part.TableSpec;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What posts ask for. Nothing reads it yet but the package itself. */
@Component
class SkillsPart implements PackagePart {

    private static final List<String> SOURCES = List.of("seed", "public", "city", "sample");

    private static final TableSpec<Skill> SKILLS = TableSpec.required("skills", "職に求める能力",
            code("post", "職のコード", Skill::post).rowKey(),
            text("skill", 100, "能力の名称", Skill::skill).rowKey(),
            choice("source", SOURCES, "出典", Skill::source))
            .refers("post", Reference.to("posts"));

    private final JdbcTemplate jdbc;

    SkillsPart(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Skill(String post, String skill, String source) {
    }

    @Override
    public List<TableSpec<?>> tables() {
        return List.of(SKILLS);
    }

    @Override
    public void clear() {
        jdbc.update("delete from post_skill");
    }

    @Override
    public void load(PackageContent content) {
        jdbc.batchUpdate("insert into post_skill (post_code, skill, source_mark) values (?, ?, ?)",
                content.rows(SKILLS, row -> new Object[] {row.value("post"), row.value("skill"), row.value("source")}));
    }

    @Override
    public void export(PackageRows out) {
        out.addByKey(SKILLS, jdbc.query("select post_code, skill, source_mark from post_skill",
                (row, number) -> new Skill(row.getString(1), row.getString(2), row.getString(3))));
    }
}
