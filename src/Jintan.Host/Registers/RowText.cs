using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Host.Filling;

namespace Jintan.Host.Registers;

/// <summary>A value of a register's row as people read it.</summary>
public static class RowText
{
    public static string Of(Field field, JsonNode? value)
    {
        var text = Written.Plain(value);
        return text.Length == 0 ? "—" : field is ChoicesField
            ? string.Join("、", text.Split(' ').Select(one => Written.Label(field, one)))
            : Written.Label(field, text);
    }
}
