using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jintan.Engine.Expressions;

namespace Jintan.Engine.Definitions;

/// <summary>
/// Canonical JSON after RFC 8785 (names in order of UTF-16 code units, no white space, shortest escapes), with one difference:
/// numbers keep their literal text, so that nothing is lost.
/// </summary>
public static class CanonicalJson
{
    public static string Write(JsonNode? node) => Encoding.UTF8.GetString(WriteBytes(node));

    public static byte[] WriteBytes(JsonNode? node)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        WriteNode(buffer, node);
        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] WriteBytes(JsonElement element) => WriteBytes(JsonValue.Create(element));

    private static void WriteNode(ArrayBufferWriter<byte> buffer, JsonNode? node)
    {
        switch (node)
        {
            case null:
                buffer.Write("null"u8);
                break;
            case JsonObject json:
                WriteObject(buffer, json);
                break;
            case JsonArray array:
                WriteArray(buffer, array);
                break;
            default:
                WriteValue(buffer, (JsonValue)node);
                break;
        }
    }

    private static void WriteObject(ArrayBufferWriter<byte> buffer, JsonObject json)
    {
        var names = new string[json.Count];
        var count = 0;
        foreach (var (name, _) in json)
            names[count++] = name;
        Array.Sort(names, StringComparer.Ordinal);
        buffer.Write("{"u8);
        for (var i = 0; i < names.Length; i++)
        {
            if (i > 0)
                buffer.Write(","u8);
            WriteString(buffer, names[i]);
            buffer.Write(":"u8);
            WriteNode(buffer, json[names[i]]);
        }

        buffer.Write("}"u8);
    }

    private static void WriteArray(ArrayBufferWriter<byte> buffer, JsonArray array)
    {
        buffer.Write("["u8);
        for (var i = 0; i < array.Count; i++)
        {
            if (i > 0)
                buffer.Write(","u8);
            WriteNode(buffer, array[i]);
        }

        buffer.Write("]"u8);
    }

    private static void WriteValue(ArrayBufferWriter<byte> buffer, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteString(buffer, JsonValues.Text(value));
                break;
            case JsonValueKind.Number when value.TryGetValue<JsonElement>(out var element):
                buffer.Write(Encoding.UTF8.GetBytes(element.GetRawText()));
                break;
            case JsonValueKind.Object or JsonValueKind.Array when value.TryGetValue<JsonElement>(out var element):
                WriteNode(buffer, JsonNode.Parse(element.GetRawText()));
                break;
            default:
                buffer.Write(Encoding.UTF8.GetBytes(value.ToJsonString()));
                break;
        }
    }

    private static void WriteString(ArrayBufferWriter<byte> buffer, string text)
    {
        buffer.Write("\""u8);
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= ' ' && text[i] is not ('"' or '\\'))
                continue;
            buffer.Write(Encoding.UTF8.GetBytes(text[plain..i]));
            buffer.Write(Encoding.UTF8.GetBytes(Escape(text[i])));
            plain = i + 1;
        }

        buffer.Write(Encoding.UTF8.GetBytes(plain == 0 ? text : text[plain..]));
        buffer.Write("\""u8);
    }

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => $"\\u{(int)c:x4}",
    };
}
