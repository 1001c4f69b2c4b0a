using System.Text.Json.Nodes;
using Jintan.Host.People;

namespace Jintan.Host.Studio.Definitions;

/// <summary>A definition as its reader gets it: who may not edit sees Studio's editor without its buttons.</summary>
public static class ReadersCopy
{
    /// <param name="definition">A model, a line of the list, or the list itself.</param>
    public static JsonObject For(SignedIn who, JsonObject definition)
    {
        if (who.Person.Is(Role.Designer))
        {
            return definition;
        }

        if (definition.ContainsKey("isReadonly"))
        {
            definition["isReadonly"] = true;
        }

        var links = definition["links"]!.AsArray();
        foreach (var link in links.Where(l => l!["method"]!.GetValue<string>() != HttpMethods.Get).ToArray())
        {
            links.Remove(link);
        }

        return definition;
    }
}
