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
    private static readonly Comparison<KeyValuePair<string, JsonNode?>> ByName = (a, b) => string.CompareOrdinal(a.Key, b.Key);

    public static string Write(JsonNode? node) => Encoding.UTF8.GetString(WriteBytes(node));

    public static byte[] WriteBytes(JsonNode? node)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        WriteNode(buffer, node);
        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] WriteBytes(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        WriteElement(buffer, element);
        return buffer.WrittenSpan.ToArray();
    }

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
        var members = new KeyValuePair<string, JsonNode?>[json.Count];
        ((ICollection<KeyValuePair<string, JsonNode?>>)json).CopyTo(members, 0);
        Array.Sort(members, ByName);
        buffer.Write("{"u8);
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
                buffer.Write(","u8);
            WriteString(buffer, members[i].Key);
            buffer.Write(":"u8);
            WriteNode(buffer, members[i].Value);
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
                WriteUtf8(buffer, element.GetRawText());
                break;
            case JsonValueKind.Object or JsonValueKind.Array when value.TryGetValue<JsonElement>(out var element):
                WriteElement(buffer, element);
                break;
            default:
                WriteUtf8(buffer, value.ToJsonString());
                break;
        }
    }

    private static void WriteElement(ArrayBufferWriter<byte> buffer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(buffer, element);
                break;
            case JsonValueKind.Array:
                buffer.Write("["u8);
                var first = true;
                foreach (var item in element.EnumerateArray())
                {
                    if (!first)
                        buffer.Write(","u8);
                    first = false;
                    WriteElement(buffer, item);
                }

                buffer.Write("]"u8);
                break;
            case JsonValueKind.String:
                WriteString(buffer, element.GetString()!);
                break;
            default:
                WriteUtf8(buffer, element.GetRawText());
                break;
        }
    }

    private static void WriteObject(ArrayBufferWriter<byte> buffer, JsonElement json)
    {
        var members = new (string Name, JsonElement Value)[json.GetPropertyCount()];
        var count = 0;
        foreach (var member in json.EnumerateObject())
            members[count++] = (member.Name, member.Value);
        Array.Sort(members, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        buffer.Write("{"u8);
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
                buffer.Write(","u8);
            WriteString(buffer, members[i].Name);
            buffer.Write(":"u8);
            WriteElement(buffer, members[i].Value);
        }

        buffer.Write("}"u8);
    }

    private static void WriteString(ArrayBufferWriter<byte> buffer, string text)
    {
        buffer.Write("\""u8);
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= ' ' && text[i] is not ('"' or '\\'))
                continue;
            WriteUtf8(buffer, text.AsSpan(plain, i - plain));
            WriteUtf8(buffer, Escape(text[i]));
            plain = i + 1;
        }

        WriteUtf8(buffer, text.AsSpan(plain));
        buffer.Write("\""u8);
    }

    private static void WriteUtf8(ArrayBufferWriter<byte> buffer, ReadOnlySpan<char> text) =>
        buffer.Advance(Encoding.UTF8.GetBytes(text, buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));

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
