using System.Text.Json.Nodes;

namespace Jintan.Activities.Steps;

/// <summary>Article 16 is an offer: what the unit passes on reaches the Office as a verified clue (article 12, item 6).</summary>
[Activity(Namespace = "Jintan", Type = "LeaveSimplified", Version = 1, Category = "作风问责", DisplayName = "转普通程序",
    Description = "不适用简化程序的，作为经核实的线索转区作风办集体研究。")]
public sealed class LeaveSimplified : RecordStep
{
    private protected override string Record(StepScope step, IReadOnlyList<string> clauses)
    {
        var learned = ReviewUndone.Learned();
        learned["intake"] = new JsonObject { ["channel"] = "art12.item6", ["verified"] = true, ["verification_ref"] = "单位直接调查材料" };
        learned["unit"] = new JsonObject { ["self_found"] = false };
        learned["escalate"] = new JsonObject { ["need"] = new JsonArray() };
        step.Note("simplified-left", clauses, learned);
        return Done;
    }
}
