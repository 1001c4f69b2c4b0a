using System.Text.Json.Nodes;

namespace Jintan.Host.Studio.Definitions;

/// <summary>What may be done with a definition, as links; Studio shows its buttons by them.</summary>
public static class DefinitionLinks
{
    private static readonly (string Path, string Rel, string Method)[] OfOne =
    [
        ("/{0}", "self", "GET"), ("/by-definition-id/{0}", "self", "GET"), ("/{0}/versions", "versions", "GET"),
        ("/{0}/bulk-dispatch", "bulk-dispatch", "POST"), ("/{0}/dispatch", "dispatch", "POST"), ("/{0}/execute", "execute", "POST"),
        ("/{0}/export", "export", "POST"), ("/{0}/publish", "publish", "POST"), ("/{0}/retract", "retract", "POST"), ("/{0}", "delete", "DELETE"),
        ("/{0}/import", "import", "PUT"), ("/{0}/update-references", "update-references", "POST"),
    ];

    private static readonly (string Path, string Rel, string Method)[] OfList =
    [
        ("/workflow-definitions", "self", "GET"), ("/workflow-definitions/validation/is-name-unique", "is-name-unique", "GET"),
        ("/workflow-definitions/query/count", "count", "GET"), ("/workflow-definitions/many-by-id", "many-by-id", "GET"),
        ("/bulk-actions/delete/workflow-definitions/by-definition-id", "bulk-delete-by-definition-id", "POST"),
        ("/bulk-actions/delete/workflow-definitions/by-id", "bulk-delete-by-id", "POST"),
        ("/bulk-actions/publish/workflow-definitions/by-definition-ids", "bulk-publish", "POST"),
        ("/bulk-actions/retract/workflow-definitions/by-definition-ids", "bulk-retract", "POST"),
        ("/workflow-definitions/import", "import", "POST"), ("/workflow-definitions/import-files", "import-files", "POST"),
        ("/workflow-definitions", "create", "POST"),
    ];

    public static JsonArray Of(string definition) => Write(OfOne.Select(l => ("/workflow-definitions" + string.Format(null, l.Path, definition), l.Rel, l.Method)));

    public static JsonArray OfTheList() => Write(OfList);

    private static JsonArray Write(IEnumerable<(string Href, string Rel, string Method)> links) =>
        new([.. links.Select(l => new JsonObject { ["href"] = l.Href, ["rel"] = l.Rel, ["method"] = l.Method })]);
}
