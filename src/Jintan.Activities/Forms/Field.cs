using Jintan.Law;

namespace Jintan.Activities.Forms;

/// <summary>One thing that a form asks for.</summary>
/// <param name="Name">Name in the submitted object; unique within the form or row.</param>
/// <param name="Label">What the officer reads.</param>
public abstract record Field(string Name, string Label)
{
    /// <summary>Whether the form may be submitted without it. A draft may always lack it.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Clause that asks for it.</summary>
    public string? Clause { get; init; }

    /// <summary>One sentence of help under the label.</summary>
    public string? Help { get; init; }

    /// <summary>Path in the case facts that the answer becomes known under, dots between the names; null: put on record only.</summary>
    public string? Fact { get; init; }

    /// <summary>Left empty where an earlier form had it filled in, the fact is known to be absent; false: what was said before stands.</summary>
    public bool IsClearedWhenEmpty { get; init; }

    /// <summary>Asked only about persons of this category; null: of any.</summary>
    public SubjectCategory? OnlyFor { get; init; }

    /// <summary>Asked only if another field of the form has one of these values.</summary>
    public Condition? OnlyIf { get; init; }
}

/// <summary>The field is asked only if <paramref name="Name"/> has one of <paramref name="Values"/> (yes/no: "true", "false").</summary>
public sealed record Condition(string Name, params string[] Values);

/// <param name="MaxLength">Longest text, in characters.</param>
/// <param name="Lines">Height of the box; 1 is a single line.</param>
public sealed record TextField(string Name, string Label, int MaxLength = 200, int Lines = 1) : Field(Name, Label);

/// <summary>A calendar day (Asia/Shanghai), today at the latest unless the future is meant.</summary>
public sealed record DateField(string Name, string Label) : Field(Name, Label)
{
    /// <summary>The day may lie in the future, as that of a meeting or of taking effect.</summary>
    public bool MayLieAhead { get; init; }

    /// <summary>Another day of the form that this one may fall on, but not lie before; null: none.</summary>
    public string? NotBefore { get; init; }
}

public sealed record NumberField(string Name, string Label, int Least, int Most) : Field(Name, Label);

public sealed record YesNoField(string Name, string Label) : Field(Name, Label);

/// <summary>One of several values.</summary>
public sealed record ChoiceField(string Name, string Label, IReadOnlyList<Option> Options) : Field(Name, Label);

/// <summary>Any number of several values; at least one if required.</summary>
public sealed record ChoicesField(string Name, string Label, IReadOnlyList<Option> Options) : Field(Name, Label);

/// <summary>Rows of the same small form, for example the points of a statement.</summary>
public sealed record RowsField(string Name, string Label, IReadOnlyList<Field> Columns, int Most = 20) : Field(Name, Label)
{
    /// <summary>Name under which the row's position, from 1, is known to the law.</summary>
    public string? NumberFact { get; init; }
}

/// <summary>Attachments: hashes of blobs that were stored before.</summary>
public sealed record FilesField(string Name, string Label) : Field(Name, Label);

/// <param name="Value">Value in the submitted object.</param>
/// <param name="Label">What the officer reads.</param>
public sealed record Option(string Value, string Label)
{
    /// <summary>A choice that is made without the form: what was filled in so far stays on record, nothing is learned from it.</summary>
    public bool IsBare { get; init; }
}
