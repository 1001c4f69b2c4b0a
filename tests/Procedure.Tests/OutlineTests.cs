using System.Text.Json.Nodes;
using Jintan.Activities.Outlines;

namespace Procedure.Tests;

public sealed class OutlineTests
{
    private const string Definition = """
        {
          "definitionId": "12-sample", "name": "线索受理", "version": 1,
          "root": {
            "id": "flow", "type": "Elsa.Flowchart", "version": 1,
            "activities": [
              { "id": "start", "type": "Elsa.Start", "version": 1, "metadata": { "displayText": "开始" } },
              {
                "id": "study", "type": "Jintan.HumanTask", "version": 1, "metadata": { "displayText": "集体研究" },
                "formId": { "typeName": "String", "expression": { "type": "Literal", "value": "acceptance-study" } },
                "clauses": { "typeName": "String", "expression": { "type": "Literal", "value": "art12.item1 art12" } },
                "policyDays": { "typeName": "Int32", "expression": { "type": "Literal", "value": "3" } }
              },
              {
                "id": "start-approval", "type": "Jintan.HandOver", "version": 1, "metadata": { "displayText": "报批启动" },
                "definition": { "typeName": "String", "expression": { "type": "Literal", "value": "13-start-approval" } }
              },
              { "id": "end", "type": "Elsa.End", "version": 1, "metadata": { "displayText": "结束" } }
            ],
            "connections": [
              { "source": { "activity": "start", "port": "Done" }, "target": { "activity": "study", "port": "In" } },
              { "source": { "activity": "study", "port": "Accept" }, "target": { "activity": "start-approval", "port": "In" } },
              { "source": { "activity": "start-approval" }, "target": { "activity": "end" } },
              { "source": { "activity": "study", "port": "Return" }, "target": { "activity": "study", "port": "In" } }
            ]
          }
        }
        """;

    [Test]
    public void Draws_steps_outcomes_and_clauses()
    {
        var page = new Outline(JsonNode.Parse(Definition)!.AsObject()).ToMarkdown();
        Assert.That(page, Does.StartWith("""
            # 线索受理

            `12-sample`，第 1 版。本页由 `workflows outline` 生成，请改 JSON，不要改本页。

            ```mermaid
            flowchart TD
              n_start(["开始"])
              n_study["集体研究"]
              n_start_approval[["报批启动"]]
              n_end(["结束"])
              n_start --> n_study
              n_study -->|"受理"| n_start_approval
              n_start_approval --> n_end
              n_study -->|"退回核实"| n_study
            ```

            | 节点 | 名称 | 活动 | 表单 | 条款 | 期限（工作日） | 结果 → 下一步 |
            |---|---|---|---|---|---|---|
            | `start` | 开始 | `Elsa.Start` |  |  |  | → `study` |
            | `study` | 集体研究 | `Jintan.HumanTask` | `acceptance-study` | art12.item1 art12 | 3 | 受理（`Accept`） → `start-approval`<br>退回核实（`Return`） → `study` |
            | `start-approval` | 报批启动 | `Jintan.HandOver` |  |  |  | 移交 `13-start-approval`<br>→ `end` |
            | `end` | 结束 | `Elsa.End` |  |  |  |  |

            ## 条款

            - 第十二条（`art12`）：
            """));
    }

    [Test]
    public void Names_the_node_that_cites_an_unknown_clause()
    {
        var definition = JsonNode.Parse(Definition.Replace("art12.item1", "art12.item9", StringComparison.Ordinal))!.AsObject();
        Assert.That(() => new Outline(definition), Throws.TypeOf<FormatException>().With.Message.Contains("节点 study").And.Message.Contains("art12.item9"));
    }

    [Test]
    public void Shipped_outlines_say_what_the_definitions_say()
    {
        var folder = OutlineFolder.Open(Repository.Workflows);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(folder.Outlines, Is.Not.Empty);
            Assert.That(folder.Stale, Is.Empty, "Cure: dotnet run --project src/Jintan.Host -- workflows outline, and commit the pages.");
        }
    }

    [Test]
    public void Sees_no_change_in_another_order_of_properties()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var file in Directory.GetFiles(Repository.Workflows, "*.json"))
            {
                var shipped = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
                Assert.That(OutlineDiff.Between(new(shipped), new(Reversed(shipped).AsObject())), Is.Empty, file);
            }
        }

        static JsonNode Reversed(JsonNode node) => node switch
        {
            JsonObject json => new JsonObject(json.Reverse().Select(part => KeyValuePair.Create(part.Key, part.Value is null ? null : Reversed(part.Value)))),
            JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Reversed(item))]),
            _ => node.DeepClone(),
        };
    }

    [Test]
    public void Redraws_only_what_is_stale()
    {
        var folder = Directory.CreateTempSubdirectory("jintan-outlines-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "12-sample.v1.json"), Definition);
            var page = Path.Combine(folder, "12-sample.v1.md");
            string[] all = [page, Path.Combine(folder, "README.md")];
            using (Assert.EnterMultipleScope())
            {
                Assert.That(OutlineFolder.Open(folder).Redraw(), Is.EqualTo(all));
                Assert.That(OutlineFolder.Open(folder).Stale, Is.Empty);
                File.AppendAllText(page, "by hand");
                Assert.That(OutlineFolder.Open(folder).Stale, Is.EqualTo(new[] { page }));
                Assert.That(File.ReadAllText(all[1]), Does.Contain("| [线索受理](12-sample.v1.md)<br>`12-sample` | 1 | art12 art12.item1 | 集体研究 | 集体研究：3 | `13-start-approval` |"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
