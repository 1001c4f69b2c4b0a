using System.Text.Json.Nodes;

namespace Procedure.Tests;

/// <summary>Clues as they come in.</summary>
internal static class Clues
{
    /// <summary>The petition office hands over a complaint about an officer who let a time limit pass.</summary>
    public static JsonObject HandedOver() => new()
    {
        ["title"] = "信访件逾期未办结",
        ["channel"] = "art12.item1",
        ["sender"] = "演示信访局",
        ["receivedOn"] = "2026-03-02",
        ["person"] = "Y001",
        ["summary"] = "某信访件应于2026年1月15日前办结，至今未办结，也未说明理由。",
        ["clause"] = "art7.item1",
        ["beganOn"] = "2026-01-15",
        ["endedOn"] = "2026-02-20",
    };
}
