using System.Text.Json.Nodes;

namespace Jintan.Activities.Steps;

/// <summary>What was proposed, heard, studied and answered counts no longer: the case leaves its review and comes back to it from the beginning.</summary>
internal static class ReviewUndone
{
    /// <summary>The order of the leading group (article 14, second paragraph) falls away with it: the case goes another way.</summary>
    public static JsonObject WithTheOrder()
    {
        var learned = Learned();
        learned["lg_direct"] = null;
        return learned;
    }

    public static JsonObject Learned() => new()
    {
        ["proposal"] = null, ["hearing"] = null, ["decision"] = null, ["office"] = null, ["standing_committee"] = null, ["unit_study"] = null,
        ["chain_done"] = new JsonArray(),
        ["steps"] = new JsonObject { ["notified_on"] = null, ["heard_on"] = null, ["studied_by_leaders_on"] = null, ["consented_on"] = null },
    };
}
