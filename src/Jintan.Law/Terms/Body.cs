using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jintan.Law;

/// <summary>A body or office holder that acts in a case, by the code of the authority register.</summary>
/// <remarks>A code that the Measures do not name can be written down; it then has no power under them.</remarks>
[JsonConverter(typeof(BodyConverter))]
public readonly record struct Body(string Code)
{
    /// <summary>区作风建设领导小组.</summary>
    public static Body LeadingGroup { get; } = new("LG");

    /// <summary>领导小组主要负责同志.</summary>
    public static Body Principal { get; } = new("LG_PRINCIPAL");

    /// <summary>领导小组相关负责人.</summary>
    public static Body Responsible { get; } = new("LG_RESPONSIBLE");

    /// <summary>区作风建设领导小组办公室.</summary>
    public static Body Office { get; } = new("OFFICE");

    /// <summary>区纪委监委.</summary>
    public static Body DisciplineCommission { get; } = new("CDI");

    /// <summary>区委组织部.</summary>
    public static Body OrganisationDepartment { get; } = new("ORG_DEPT");

    /// <summary>区委常委会.</summary>
    public static Body StandingCommittee { get; } = new("STANDING");

    /// <summary>主管部门或者所在单位（党组织）.</summary>
    public static Body Unit { get; } = new("UNIT");

    /// <summary>有干部管理权限的部门.</summary>
    public static Body CadreAuthority { get; } = new("AUTH");

    /// <summary>公安机关.</summary>
    public static Body PublicSecurity { get; } = new("PUBLIC_SECURITY");

    /// <summary>One level up (层级负责): who takes the place of a body that must keep away, and who is told what it is late with; null: nobody under the Measures.</summary>
    public Body? Above => Code switch
    {
        "UNIT" or "AUTH" => Office,
        "OFFICE" => Responsible,
        "LG_RESPONSIBLE" or "LG" or "CDI" or "ORG_DEPT" => Principal,
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Code;
}

internal sealed class BodyConverter : JsonConverter<Body>
{
    public override Body Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("The code of a body must be a string."));

    public override void Write(Utf8JsonWriter writer, Body value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code);
}
